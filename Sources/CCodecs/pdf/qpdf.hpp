#pragma once

// qpdf once had a smart pointer of its own; 4 leaves it out of the headers (qpdf/PointerHolder.hh).
#define POINTERHOLDER_TRANSITION 4

#include <qpdf/Constants.h>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
