#ifndef GUICHET_HUFFMAN_DECODER_H
#define GUICHET_HUFFMAN_DECODER_H

#include "packed_coefficients.h"

#include <stdio.h>

#include <jpeglib.h>

// Has the Huffman codes of a sequential JPEG decoded by a module of ours in libjpeg, which is faster than its own and gives
// the same coefficients; and the blocks of which only DC is there filled without a transform. An image that is coded in
// another way stays libjpeg's. Of a buffered image all coefficients are there afterwards, and not only those that rows are
// made of.
//
// Two things differ, of broken files alone. libjpeg warns of a code that there is none of near the end of what it is
// given, ours everywhere. A block that a second scan brings again is not quite the same mixture of both.
//
// To be called once libjpeg has set up its modules, and before it decodes; nothing happens where that was done before. The
// source must never suspend.
//
// Where `packed` is not null, it was begun, and takes the coefficients of the one scan that there is.
void guichet_huffman_take_over(struct jpeg_decompress_struct *info, guichet_packed_coefficients *packed);

#endif
