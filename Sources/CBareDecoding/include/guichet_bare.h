#ifndef GUICHET_BARE_H
#define GUICHET_BARE_H

#include <stddef.h>
#include <stdint.h>

/// Decodes a JPEG to luma with libjpeg-turbo alone, row by row into one buffer that is thrown away: the least that
/// looking at its pixels can cost, against which other times are given.
///
/// `denominator` is 1, 2, 4 or 8: how much smaller it is decoded. Only for documents of known size: nothing is bounded.
///
/// Returns the number of rows; -1 where the library gives up.
int64_t guichet_bare_jpeg_luma(size_t length, const uint8_t *bytes, uint32_t denominator);

#endif
