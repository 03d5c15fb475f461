#ifndef GUICHET_PACKED_COEFFICIENTS_H
#define GUICHET_PACKED_COEFFICIENTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <jpeglib.h>

// The coefficients of a JPEG in one scan, packed as they are decoded, MCU after MCU, so that what is zero takes nothing.
// Memory that is new to a process costs it more than packing does.
//
// A block is its DC coefficient in two bytes, then a byte for each step of its AC code: the places that it goes on, less
// one, in the upper four bits, and in the lower the coefficient and 8, or 0 where it follows in two bytes. It ends with a
// step that no code has.

// Where a block of an MCU lies.
typedef struct guichet_packed_place {
  uint8_t component;
  // From the first block of the MCU, in blocks.
  uint8_t column, row;
} guichet_packed_place;

typedef struct guichet_packed_coefficients {
  uint8_t *bytes;
  size_t length, capacity, maximum_bytes;
  // Where each MCU starts.
  uint32_t *starts;
  uint32_t mcu_count, mcus_per_row, mcu_rows;
  // By its number in the MCU.
  guichet_packed_place places[D_MAX_BLOCKS_IN_MCU];
  uint32_t blocks_in_mcu;
  // Blocks of a component along the sides of an MCU.
  uint32_t mcu_width[MAX_COMPONENTS], mcu_height[MAX_COMPONENTS];
} guichet_packed_coefficients;

enum {
  GUICHET_PACKED_END = 0x08,
  GUICHET_PACKED_ZERO = 8,
  // Two bytes for DC, three for each of the other places, and the end.
  GUICHET_PACKED_MOST_BYTES_OF_BLOCK = 2 + 3 * (DCTSIZE2 - 1) + 1,
};

// Starts with none of those of the scan that is about to be decoded; they take at most so many bytes.
void guichet_packed_begin(
    guichet_packed_coefficients *packed, const struct jpeg_decompress_struct *info, uint64_t maximum_bytes);
// Forgets them; those of more MCUs are then not taken.
void guichet_packed_free(guichet_packed_coefficients *packed);
// Whether those of every MCU are there.
bool guichet_packed_is_whole(const guichet_packed_coefficients *packed);

// Where the next MCU is to be packed, with room for whatever is in it; null where no more are taken.
uint8_t *guichet_packed_next(guichet_packed_coefficients *packed);
// Takes what was packed there.
static inline void guichet_packed_take(guichet_packed_coefficients *packed, const uint8_t *end) {
  packed->starts[packed->mcu_count++] = (uint32_t)packed->length;
  packed->length = (size_t)(end - packed->bytes);
}

// In two bytes.
static inline uint8_t *guichet_pack_value(uint8_t *to, int32_t value) {
  JCOEF coefficient = (JCOEF)value;
  memcpy(to, &coefficient, sizeof coefficient);
  return to + sizeof coefficient;
}

static inline bool guichet_pack_is_short(int32_t value) { return (uint32_t)(value + 7) <= 14; }

// A step of up to 16 places to a coefficient that fits into half a byte.
static inline uint8_t guichet_pack_short(uint32_t places, int32_t value) {
  return (uint8_t)((places - 1) << 4 | (uint32_t)(value + GUICHET_PACKED_ZERO));
}

// The same to any coefficient.
static inline uint8_t *guichet_pack_step(uint8_t *to, uint32_t places, int32_t value) {
  if (guichet_pack_is_short(value)) {
    *to = guichet_pack_short(places, value);
    return to + 1;
  }
  *to = (uint8_t)((places - 1) << 4);
  return guichet_pack_value(to + 1, value);
}

static inline uint8_t *guichet_pack_end(uint8_t *to) {
  *to = GUICHET_PACKED_END;
  return to + 1;
}

// Unpacks the first `count` blocks of an MCU, each to where the target for its number points; one without a target is passed
// over.
void guichet_packed_unpack(
    const guichet_packed_coefficients *packed, uint32_t mcu, uint32_t count, const JBLOCKROW *targets);

// The MCU that a block of a component lies in, and its number in it.
uint32_t guichet_packed_find(
    const guichet_packed_coefficients *packed, uint32_t component, uint32_t column, uint32_t row, uint32_t *number);

#endif
