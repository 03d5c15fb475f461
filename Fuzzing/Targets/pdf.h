// What the targets share that read whole PDFs.
#ifndef GUICHET_FUZZING_PDF_H
#define GUICHET_FUZZING_PDF_H

#include "guichet_pdf.h"

#include "fuzzing.h"

static const guichet_pdf_limits limits = {
    .maximum_pages = 4, .maximum_objects = 4096, .maximum_operators = 4096, .maximum_content = 1 << 20};

#endif
