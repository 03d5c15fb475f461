#include "guichet_pdf.h"
#include "qpdf.hpp"

const char *guichet_pdf_qpdf_version(void) {
  return QPDF::QPDFVersion().c_str();
}
