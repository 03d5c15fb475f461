#include "coefficients_state.h"

typedef float lane __attribute__((ext_vector_type(DCTSIZE)));
typedef uint8_t byte_lane __attribute__((ext_vector_type(DCTSIZE)));
typedef int16_t coefficient_lane __attribute__((ext_vector_type(DCTSIZE)));

// Row u holds C(u) / 2 · cos((2x + 1) u π / 16) for x from 0; columns are the same, turned.
#define A 0.35355339F
#define B 0.49039264F
#define C 0.46193977F
#define D 0.41573481F
#define E 0.27778512F
#define F 0.19134172F
#define G 0.09754516F
static const float rows[DCTSIZE][DCTSIZE] = {
    {A, A, A, A, A, A, A, A},     {B, D, E, G, -G, -E, -D, -B}, {C, F, -F, -C, -C, -F, F, C},
    {D, -G, -B, -E, E, B, G, -D}, {A, -A, -A, A, A, -A, -A, A}, {E, -B, G, D, -D, -G, B, -E},
    {F, -C, C, -F, -F, C, -C, F}, {G, -E, D, -B, B, -D, E, -G}};
static const float columns[DCTSIZE][DCTSIZE] = {
    {A, B, C, D, A, E, F, G},     {A, D, F, -G, -A, -B, -C, -E}, {A, E, -F, -B, -A, G, C, D},
    {A, G, -C, -E, A, D, -F, -B}, {A, -G, -C, E, A, -D, -F, B},  {A, -E, -F, B, -A, -G, C, -D},
    {A, -D, F, G, -A, B, -C, E},  {A, -B, C, -D, A, -E, F, -G}};

GUICHET_JPEG_WIDE_VECTORS
void guichet_jpeg_transform(const uint8_t *samples, size_t stride, JCOEF *block) {
  const float eighths = 8;
  lane input[DCTSIZE], turned[DCTSIZE];
  for (int y = 0; y < DCTSIZE; y++) {
    byte_lane bytes;
    __builtin_memcpy(&bytes, samples + (size_t)y * stride, sizeof bytes);
    input[y] = __builtin_convertvector(bytes, lane) - CENTERJSAMPLE;
  }
  for (int v = 0; v < DCTSIZE; v++) {
    lane sum = 0;
    for (int y = 0; y < DCTSIZE; y++) sum += rows[v][y] * input[y];
    turned[v] = sum;
  }
  for (int v = 0; v < DCTSIZE; v++) {
    lane sum = 0;
    for (int x = 0; x < DCTSIZE; x++) {
      lane column;
      __builtin_memcpy(&column, columns[x], sizeof column);
      sum += turned[v][x] * column;
    }
    coefficient_lane result = __builtin_convertvector(__builtin_elementwise_rint(sum * eighths), coefficient_lane);
    __builtin_memcpy(block + v * DCTSIZE, &result, sizeof result);
  }
}
