#include "huffman_code.h"

enum { LONGEST_CODE = 16 };

// How symbols are made of a run of zeros and the size of the value after it (F.1.2.2.1).
enum { MOST_ZEROS = 15 };

static guichet_huffman_step step_with_value(uint32_t bits, uint32_t places, int32_t value) {
  return (uint32_t)value << 16 | places << 8 | bits;
}

static guichet_huffman_step step_without_value(uint32_t length, uint32_t places, uint32_t size) {
  return size << 24 | length << 16 | places << 8 | GUICHET_HUFFMAN_UNKNOWN_STEP | (length + size);
}

static uint32_t size_of(const guichet_huffman_code *code, uint8_t symbol) {
  return code->is_dc ? symbol : symbol & 15U;
}

static uint32_t places_of(const guichet_huffman_code *code, uint8_t symbol) {
  uint32_t run = symbol >> 4U;
  if (code->is_dc) return 0;
  return size_of(code, symbol) == 0 && run < MOST_ZEROS ? GUICHET_HUFFMAN_WHOLE_BLOCK : run + 1;
}

// All look-ups that start with a code.
static void set_steps(guichet_huffman_code *code, uint32_t bits, uint32_t length, uint8_t symbol) {
  uint32_t size = size_of(code, symbol), places = places_of(code, symbol);
  uint32_t others = GUICHET_HUFFMAN_LOOK_UP_BITS - length;
  guichet_huffman_step *steps = &code->steps[bits << others];
  for (uint32_t rest = 0; rest < 1U << others; rest++) {
    steps[rest] = size > others
                      ? step_without_value(length, places, size)
                      : step_with_value(length + size, places, guichet_huffman_extend(rest >> (others - size), size));
  }
}

static void make(guichet_huffman_code *code, const JHUFF_TBL *table) {
  uint32_t bits = 0;
  int32_t place = 0;
  code->symbols = table->huffval;
  for (uint32_t index = 0; index < GUICHET_HUFFMAN_LOOK_UPS; index++) code->steps[index] = GUICHET_HUFFMAN_UNKNOWN_STEP;
  for (uint32_t length = 1; length <= LONGEST_CODE; length++, bits <<= 1) {
    code->offsets[length] = place - (int32_t)bits;
    for (int number = 0; number < table->bits[length]; number++, place++, bits++) {
      if (length <= GUICHET_HUFFMAN_LOOK_UP_BITS) set_steps(code, bits, length, table->huffval[place]);
    }
    code->limits[length] = bits << (LONGEST_CODE - length);
  }
}

// The step that comes after some bits of a look-up; without a value where the look-up does not tell all of it.
static guichet_huffman_step step_after(uint32_t bits, uint32_t look_up, const guichet_huffman_code *ac) {
  guichet_huffman_step next = ac->steps[(look_up << bits) & (GUICHET_HUFFMAN_LOOK_UPS - 1)];
  bool is_told =
      guichet_huffman_has_value(next) && bits + guichet_huffman_bits_of(next) <= GUICHET_HUFFMAN_LOOK_UP_BITS;
  return is_told ? next : GUICHET_HUFFMAN_UNKNOWN_STEP;
}

static guichet_huffman_pair pair_of(uint32_t look_up, const guichet_huffman_code *ac) {
  guichet_huffman_step first = ac->steps[look_up];
  if (!guichet_huffman_has_value(first)) return first;
  uint32_t bits = guichet_huffman_bits_of(first), places = guichet_huffman_places_of(first);
  uint64_t value = (uint16_t)guichet_huffman_value_of(first, 0);
  guichet_huffman_step next = step_after(bits, look_up, ac);
  bool is_pair = places != GUICHET_HUFFMAN_WHOLE_BLOCK && guichet_huffman_has_value(next);
  uint64_t second_value = is_pair ? (uint16_t)guichet_huffman_value_of(next, 0) : value;
  uint32_t second_places = is_pair ? guichet_huffman_places_of(next) : 0;
  uint32_t both_bits = bits + (is_pair ? guichet_huffman_bits_of(next) : 0);
  return second_value << 48 | value << 32 | (uint64_t)bits << 24 | second_places << 16 | places << 8 | both_bits;
}

void guichet_huffman_code_make_ac(guichet_huffman_ac_code *ac, const JHUFF_TBL *table) {
  ac->code.is_dc = false;
  make(&ac->code, table);
  for (uint32_t look_up = 0; look_up < GUICHET_HUFFMAN_LOOK_UPS; look_up++) {
    ac->pairs[look_up] = pair_of(look_up, &ac->code);
  }
}

// The same step with the end of the block, where that comes next within the look-up.
static guichet_huffman_step with_end(guichet_huffman_step dc, uint32_t look_up, const guichet_huffman_code *ac) {
  uint32_t bits = guichet_huffman_bits_of(dc);
  guichet_huffman_step next = step_after(bits, look_up, ac);
  bool is_end = guichet_huffman_has_value(next) && guichet_huffman_places_of(next) == GUICHET_HUFFMAN_WHOLE_BLOCK;
  if (!is_end) return dc;
  return step_with_value(
      bits + guichet_huffman_bits_of(next), GUICHET_HUFFMAN_WHOLE_BLOCK, guichet_huffman_value_of(dc, 0));
}

void guichet_huffman_code_make_dc(
    guichet_huffman_code *code, const JHUFF_TBL *table, const guichet_huffman_ac_code *ac) {
  code->is_dc = true;
  make(code, table);
  for (uint32_t look_up = 0; look_up < GUICHET_HUFFMAN_LOOK_UPS; look_up++) {
    guichet_huffman_step *step = &code->steps[look_up];
    if (guichet_huffman_has_value(*step)) *step = with_end(*step, look_up, &ac->code);
  }
}

guichet_huffman_step guichet_huffman_long_step(const guichet_huffman_code *code, uint64_t bits, bool *is_broken) {
  uint32_t first = (uint32_t)(bits >> 48);
  for (uint32_t length = GUICHET_HUFFMAN_LOOK_UP_BITS + 1; length <= LONGEST_CODE; length++) {
    if (first >= code->limits[length]) continue;
    int32_t place = (int32_t)(first >> (LONGEST_CODE - length)) + code->offsets[length];
    uint8_t symbol = code->symbols[place & 0xFF];
    return step_without_value(length, places_of(code, symbol), size_of(code, symbol));
  }
  *is_broken = true;
  return step_without_value(LONGEST_CODE + 1, code->is_dc ? 0 : GUICHET_HUFFMAN_WHOLE_BLOCK, 0);
}
