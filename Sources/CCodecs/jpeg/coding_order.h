#ifndef GUICHET_JPEG_CODING_ORDER_H
#define GUICHET_JPEG_CODING_ORDER_H

#include <stdint.h>
#include <stdio.h>

#include <jpeglib.h>

// A place of a block by its number in the order in which they are coded (ISO/IEC 10918-1, figure A.6). Runs that lead
// beyond the last one, two after each other, lead there.
static const uint8_t guichet_jpeg_place_of_number[DCTSIZE2 * 3] = {
    0,  1,  8,  16, 9,  2,  3,  10, 17, 24, 32, 25, 18, 11, 4,  5,  12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
    13, 6,  7,  14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45,
    38, 31, 39, 46, 53, 60, 61, 54, 47, 55, [62] = 62, [63 ... DCTSIZE2 * 3 - 1] = 63};

#endif
