#include "coding_order.h"
#include "coefficients_state.h"

#include <string.h>

// The number of each place of a block in the order in which they are coded.
static const uint8_t order_of_place[DCTSIZE2] = {
    0,  1,  5,  6,  14, 15, 27, 28, 2,  4,  7,  13, 16, 26, 29, 42, 3,  8,  12, 17, 25, 30,
    41, 43, 9,  11, 18, 24, 31, 40, 44, 53, 10, 19, 23, 32, 39, 45, 52, 54, 20, 22, 33, 38,
    46, 51, 55, 60, 21, 34, 37, 47, 50, 56, 59, 61, 35, 36, 48, 49, 57, 58, 62, 63};

// What 8 bits a sample allow for (tables F.1 and F.2). Only a file made to harm has more.
enum { LARGEST_AC = 1023, LARGEST_DC = 1023, SMALLEST_DC = -1024 };
// Symbols of their own.
enum { ZERO_RUN = 0xF0, END_OF_BLOCK = 0x00 };

guichet_jpeg_quantiser guichet_jpeg_quantiser_of(const float *steps, const guichet_jpeg_quantisation *quantisation) {
  guichet_jpeg_quantiser quantiser;
  for (int place = 0; place < DCTSIZE2; place++) {
    quantiser.factors[place] = 1;
    quantiser.rounding[place] = 0.5F;
    if (quantisation == NULL || quantisation->steps[place] <= steps[place]) continue;
    quantiser.factors[place] = steps[place] / (float)quantisation->steps[place];
    quantiser.rounding[place] = quantisation->rounding[place];
  }
  return quantiser;
}

static inline int32_t requantised(int32_t value, const guichet_jpeg_quantiser *quantiser, int place) {
  int32_t sign = value >> 31;
  float magnitude = (float)((value ^ sign) - sign);
  int32_t size = (int32_t)(magnitude * quantiser->factors[place] + quantiser->rounding[place]);
  return (size ^ sign) - sign;
}

static void requantise_block(int16_t *block, const guichet_jpeg_quantiser *quantiser) {
  int32_t dc = requantised(block[0], quantiser, 0);
  for (int place = 0; place < DCTSIZE2; place++) {
    int32_t value = requantised(block[place], quantiser, place);
    value = value > LARGEST_AC ? LARGEST_AC : value;
    block[place] = (int16_t)(value < -LARGEST_AC ? -LARGEST_AC : value);
  }
  block[0] = (int16_t)(dc > LARGEST_DC ? LARGEST_DC : dc < SMALLEST_DC ? SMALLEST_DC : dc);
}

GUICHET_JPEG_WIDE_VECTORS
void guichet_jpeg_requantise(size_t count, JBLOCKROW blocks, const guichet_jpeg_quantiser *quantiser) {
  for (size_t index = 0; index < count; index++) requantise_block(blocks[index], quantiser);
}

// A bit for each place that is not zero.
static uint64_t places_in_use(const int16_t *block) {
  typedef int16_t coefficients __attribute__((ext_vector_type(DCTSIZE2)));
  typedef bool flags __attribute__((ext_vector_type(DCTSIZE2)));
  coefficients values;
  memcpy(&values, block, sizeof values);
  return __builtin_bit_cast(uint64_t, __builtin_convertvector(values != 0, flags));
}

static uint32_t size_of(int32_t value) {
  uint32_t magnitude = (uint32_t)(value < 0 ? -value : value);
  return magnitude == 0 ? 0 : 32 - (uint32_t)__builtin_clz(magnitude);
}

// The symbols of all coefficients but the first (F.1.2.2).
static void count_ac(const int16_t *block, uint32_t *counts) {
  uint64_t in_use = places_in_use(block) & ~UINT64_C(1);
  uint64_t in_order = 0;
  for (; in_use != 0; in_use &= in_use - 1) {
    in_order |= UINT64_C(1) << order_of_place[__builtin_ctzll(in_use)];
  }
  int last = 0;
  for (; in_order != 0; in_order &= in_order - 1) {
    int order = __builtin_ctzll(in_order);
    int zeros = order - last - 1;
    last = order;
    for (; zeros >= 16; zeros -= 16) counts[ZERO_RUN]++;
    counts[(uint32_t)zeros << 4 | size_of(block[guichet_jpeg_place_of_number[order]])]++;
  }
  if (last != DCTSIZE2 - 1) counts[END_OF_BLOCK]++;
}

GUICHET_JPEG_WIDE_VECTORS
void guichet_jpeg_count_sampled(
    size_t count, const int16_t *blocks, const float *steps, const guichet_jpeg_quantisation *quantisation,
    guichet_jpeg_symbol_counts *counts) {
  guichet_jpeg_quantiser quantiser = guichet_jpeg_quantiser_of(steps, quantisation);
  for (size_t index = 0; index < count; index++) {
    int16_t block[DCTSIZE2];
    memcpy(block, blocks + index * DCTSIZE2, sizeof block);
    requantise_block(block, &quantiser);
    counts->dc[size_of(block[0])]++;
    count_ac(block, counts->ac);
  }
}
