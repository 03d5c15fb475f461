#ifndef GUICHET_HUFFMAN_CODE_H
#define GUICHET_HUFFMAN_CODE_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include <jpeglib.h>

// What one look-up tells of the bits that come next:
//   bits 0–5    how many of them a code and the value after it take
//   bit 7       whether the value has still to be read from them
//   bits 8–15   how many places of the block it goes on: run and coefficient, or all of them at its end
//   bits 16–31  the value, or where that has to be read the length of the code (16–23) and that of the value (24–31)
typedef uint32_t guichet_huffman_step;

// The same of the step after it too, where that lies within the look-up:
//   bits 0–5    how many bits both take
//   bit 7       whether it is one step whose value has still to be read, as above
//   bits 8–15   how many places the first goes on
//   bits 16–23  how many places the second goes on; 0 where there is none
//   bits 24–29  how many bits the first takes
//   bits 32–47  the value of the first
//   bits 48–63  the value of the second, or that of the first again
typedef uint64_t guichet_huffman_pair;

enum {
  // Look-ups by this many bits tell most steps, and often two. Measured on photos: 10 are slower. With 12 the pairs of luma
  // and chroma would take 64 KiB, more than a first cache has.
  GUICHET_HUFFMAN_LOOK_UP_BITS = 11,
  GUICHET_HUFFMAN_LOOK_UPS = 1 << GUICHET_HUFFMAN_LOOK_UP_BITS,
  // Of a code that is longer than that.
  GUICHET_HUFFMAN_UNKNOWN_STEP = 1 << 7,
  // Further than any block goes.
  GUICHET_HUFFMAN_WHOLE_BLOCK = DCTSIZE2,
  // The longest code has 16 bits (ISO/IEC 10918-1, C.2), the longest value 15.
  GUICHET_HUFFMAN_MOST_BITS_OF_STEP = 31,
};

// A code of a JPEG, made ready for decoding: canonical, as ISO/IEC 10918-1, annex C has it.
typedef struct guichet_huffman_code {
  guichet_huffman_step steps[GUICHET_HUFFMAN_LOOK_UPS];
  // For each length, its codes and all shorter ones are below this, as 16 bits.
  uint32_t limits[17];
  // For each length, what leads from one of its codes to the place of the symbol.
  int32_t offsets[17];
  const uint8_t *symbols;
  bool is_dc;
} guichet_huffman_code;

typedef struct guichet_huffman_ac_code {
  guichet_huffman_code code;
  guichet_huffman_pair pairs[GUICHET_HUFFMAN_LOOK_UPS];
} guichet_huffman_ac_code;

// Both may be made anew. `table` must outlive the code, and be one that libjpeg has found to be valid.
void guichet_huffman_code_make_ac(guichet_huffman_ac_code *ac, const JHUFF_TBL *table);
// Its steps go to the end of the block where the code `ac` says at once that nothing but DC is in it.
void guichet_huffman_code_make_dc(
    guichet_huffman_code *code, const JHUFF_TBL *table, const guichet_huffman_ac_code *ac);

// The step of a code that is longer than a look-up; 17 bits and the end of the block where `bits` start with no code, as
// libjpeg takes it. `bits` are those that come next, the first one the most significant.
guichet_huffman_step guichet_huffman_long_step(const guichet_huffman_code *code, uint64_t bits, bool *is_broken);

// What a value of `size` bits stands for (F.2.2.1, figure F.12).
static inline int32_t guichet_huffman_extend(uint32_t value, uint32_t size) {
  // Without a branch, which would be taken for every other value.
  uint32_t is_negative = (value << 1 >> size) ^ 1;
  return (int32_t)(value - is_negative * ((1U << size) - 1));
}

static inline bool guichet_huffman_has_value(guichet_huffman_step step) {
  return (step & GUICHET_HUFFMAN_UNKNOWN_STEP) == 0;
}
static inline uint32_t guichet_huffman_bits_of(guichet_huffman_step step) { return step & 0x3F; }
static inline uint32_t guichet_huffman_places_of(guichet_huffman_step step) { return step >> 8 & 0xFF; }

static inline guichet_huffman_step guichet_huffman_step_of(guichet_huffman_pair pair) {
  return (guichet_huffman_step)pair;
}
static inline uint32_t guichet_huffman_first_bits(guichet_huffman_pair pair) { return pair >> 24 & 0x3F; }
static inline uint32_t guichet_huffman_second_places(guichet_huffman_pair pair) { return pair >> 16 & 0xFF; }
static inline int16_t guichet_huffman_first_value(guichet_huffman_pair pair) { return (int16_t)(pair >> 32); }
static inline int16_t guichet_huffman_second_value(guichet_huffman_pair pair) { return (int16_t)(pair >> 48); }

static inline int32_t guichet_huffman_value_of(guichet_huffman_step step, uint64_t bits) {
  if (guichet_huffman_has_value(step)) return (int32_t)step >> 16;
  uint32_t length = step >> 16 & 0xFF, size = step >> 24;
  return guichet_huffman_extend((uint32_t)(bits << length >> 32 >> (32 - size)), size);
}

#endif
