#include "huffman_decoder.h"

#include "coding_order.h"
#include "huffman_code.h"
#include "packed_coefficients.h"

#include <jerror.h>
#include <jpegint.h>
#include <stddef.h>
#include <string.h>

#define ALWAYS_INLINE static inline __attribute__((always_inline))

enum {
  STUFFED = 0xFF,
  // Of coded data, without the bytes that keep it apart from markers.
  SEGMENT = 1 << 14,
  // No MCU takes more, whatever is in it.
  MOST_BYTES_OF_MCU = D_MAX_BLOCKS_IN_MCU * DCTSIZE2 * (GUICHET_HUFFMAN_MOST_BITS_OF_STEP + 1) / 8,
  // Beyond what is coded are zeros for an MCU of which bytes lack, and for what is loaded ahead.
  BEYOND = MOST_BYTES_OF_MCU + (int)sizeof(uint64_t) * 2,
  // Of which all bits are there once the reader is filled.
  LOOK_UPS_AT_ONCE = 5,
};
_Static_assert(LOOK_UPS_AT_ONCE * GUICHET_HUFFMAN_LOOK_UP_BITS <= 56, "bits that are there");
_Static_assert(GUICHET_HUFFMAN_MOST_BITS_OF_STEP <= 56, "bits that are there");

// The bits that come next, the first one the most significant; `count` of them are certain to be there.
typedef struct bit_reader {
  uint64_t bits;
  uint32_t count;
  // What follows them.
  const uint8_t *next;
} bit_reader;

// A module of libjpeg, which it calls as it does its own.
typedef struct huffman_decoder {
  // First, since libjpeg knows only this.
  struct jpeg_entropy_decoder module;
  struct jpeg_entropy_decoder *replaced;
  // Where all coefficients are packed; null where they are not.
  guichet_packed_coefficients *packed;

  // One for each component of the scan, and one for each table.
  guichet_huffman_code *dc[MAX_COMPS_IN_SCAN];
  guichet_huffman_ac_code *ac[NUM_HUFF_TBLS];
  uint32_t last_dc[MAX_COMPS_IN_SCAN];
  unsigned int mcus_to_restart;

  // Where the blocks of the last MCU are, a bit for each of which only DC is there, and what transforms the others.
  const JCOEF *mcu;
  uint32_t flat_blocks;
  inverse_DCT_method_ptr transforms[MAX_COMPONENTS];

  bit_reader reader;
  const uint8_t *end;
  uint8_t segment[SEGMENT + BEYOND];
} huffman_decoder;

static huffman_decoder *decoder_of(j_decompress_ptr info) { return (huffman_decoder *)info->entropy; }

// MARK: - Bits

// At least 56 are there afterwards.
ALWAYS_INLINE void fill(bit_reader *reader) {
  uint64_t bytes;
  memcpy(&bytes, reader->next, sizeof bytes);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  bytes = __builtin_bswap64(bytes);
#endif
  reader->bits |= bytes >> reader->count;
  reader->next += (63 - reader->count) >> 3;
  reader->count |= 56;
}

ALWAYS_INLINE void drop(bit_reader *reader, uint32_t count) {
  reader->bits <<= count;
  reader->count -= count;
}

// The first byte of which no bit has been used.
static const uint8_t *unused(const bit_reader *reader) { return reader->next - reader->count / 8; }

static void forget_bits(huffman_decoder *decoder) {
  memset(decoder->segment, 0, BEYOND);
  decoder->end = decoder->segment;
  decoder->reader = (bit_reader){.next = decoder->segment};
}

// One byte of the source, which never ends.
static uint8_t take_byte(j_decompress_ptr info) {
  struct jpeg_source_mgr *source = info->src;
  if (source->bytes_in_buffer == 0) (*source->fill_input_buffer)(info);
  source->bytes_in_buffer -= 1;
  return *source->next_input_byte++;
}

// Copies up to `room` bytes; to the next one that may begin a marker.
static uint8_t *copy_plain(struct jpeg_source_mgr *source, uint8_t *to, size_t room) {
  size_t most = source->bytes_in_buffer < room ? source->bytes_in_buffer : room;
  const uint8_t *found = memchr(source->next_input_byte, STUFFED, most);
  size_t count = found == NULL ? most : (size_t)(found - source->next_input_byte);
  memcpy(to, source->next_input_byte, count);
  source->next_input_byte += count;
  source->bytes_in_buffer -= count;
  return to + count;
}

// Fills the segment, up to the next marker. That is left to libjpeg, which reads it when the scan or the interval is over.
static void fill_segment(j_decompress_ptr info, huffman_decoder *decoder) {
  bit_reader *reader = &decoder->reader;
  size_t left = (size_t)(decoder->end - unused(reader));
  memmove(decoder->segment, unused(reader), left);
  reader->count %= 8;
  reader->bits &= ~(UINT64_MAX >> reader->count);
  reader->next = decoder->segment;

  uint8_t *to = decoder->segment + left, *limit = decoder->segment + SEGMENT;
  while (to < limit && info->unread_marker == 0) {
    to = copy_plain(info->src, to, (size_t)(limit - to));
    if (to == limit) break;
    uint8_t byte = take_byte(info);
    if (byte == STUFFED) {
      do byte = take_byte(info);
      while (byte == STUFFED);
      info->unread_marker = byte;
      byte = STUFFED;
    }
    if (info->unread_marker == 0) *to++ = byte;
  }
  decoder->end = to;
  memset(to, 0, BEYOND);
}

// MARK: - Blocks

static guichet_huffman_step long_step(j_decompress_ptr info, const guichet_huffman_code *code, uint64_t bits) {
  bool is_broken = false;
  guichet_huffman_step step = guichet_huffman_long_step(code, bits, &is_broken);
  if (is_broken) WARNMS(info, JWRN_HUFF_BAD_CODE);
  return step;
}

ALWAYS_INLINE guichet_huffman_step look_up_dc(
    j_decompress_ptr info, const guichet_huffman_code *code, const bit_reader *reader) {
  guichet_huffman_step step = code->steps[reader->bits >> (64 - GUICHET_HUFFMAN_LOOK_UP_BITS)];
  return __builtin_expect(step == GUICHET_HUFFMAN_UNKNOWN_STEP, 0) ? long_step(info, code, reader->bits) : step;
}

ALWAYS_INLINE guichet_huffman_pair look_up_ac(const guichet_huffman_ac_code *ac, const bit_reader *reader) {
  return ac->pairs[reader->bits >> (64 - GUICHET_HUFFMAN_LOOK_UP_BITS)];
}

// Where the coefficients of a block go: into the block, and packed to where `packed` points. Whether they do is a constant
// wherever this is compiled.
typedef struct block_target {
  JCOEF *block;
  bool is_wanted;
  uint8_t *packed;
  bool is_packed;
} block_target;

ALWAYS_INLINE void put(const block_target *target, uint32_t number, int32_t value) {
  if (target->is_wanted) target->block[guichet_jpeg_place_of_number[number]] = (JCOEF)value;
}

// Of a step; the end of a block is packed otherwise.
ALWAYS_INLINE void pack(block_target *target, uint32_t places, int32_t value) {
  if (!target->is_packed || places == GUICHET_HUFFMAN_WHOLE_BLOCK) return;
  target->packed = guichet_pack_step(target->packed, places, value);
}

// Of a pair of which the block goes on after both.
ALWAYS_INLINE void pack_pair(block_target *target, guichet_huffman_pair pair) {
  if (!target->is_packed) return;
  uint32_t places = guichet_huffman_places_of(guichet_huffman_step_of(pair));
  uint32_t second_places = guichet_huffman_second_places(pair);
  int32_t value = guichet_huffman_first_value(pair), second_value = guichet_huffman_second_value(pair);
  if (__builtin_expect(guichet_pack_is_short(value) && guichet_pack_is_short(second_value), 1)) {
    target->packed[0] = guichet_pack_short(places, value);
    target->packed[1] = guichet_pack_short(second_places, second_value);
    target->packed += second_places > 0 ? 2 : 1;
  } else {
    target->packed = guichet_pack_step(target->packed, places, value);
    if (second_places > 0) target->packed = guichet_pack_step(target->packed, second_places, second_value);
  }
}

// A step whose value the look-up does not hold. Returns where it leads from place `number`.
ALWAYS_INLINE uint32_t take_step(
    j_decompress_ptr info, const guichet_huffman_ac_code *ac, guichet_huffman_step step, bit_reader *reader,
    block_target *target, uint32_t number) {
  fill(reader);
  if (step == GUICHET_HUFFMAN_UNKNOWN_STEP) step = long_step(info, &ac->code, reader->bits);
  int32_t value = guichet_huffman_value_of(step, reader->bits);
  number += guichet_huffman_places_of(step);
  put(target, number, value);
  pack(target, guichet_huffman_places_of(step), value);
  drop(reader, guichet_huffman_bits_of(step));
  return number;
}

// The end of a block, and the zeros of a long run, are written as a zero at a place that is still zero.
ALWAYS_INLINE void take_ac(
    j_decompress_ptr info, const guichet_huffman_ac_code *ac, bit_reader *reader, block_target *target) {
  uint32_t number = 0;
  do {
    fill(reader);
    for (int count = 0; count < LOOK_UPS_AT_ONCE; count++) {
      guichet_huffman_pair pair = look_up_ac(ac, reader);
      guichet_huffman_step step = guichet_huffman_step_of(pair);
      if (__builtin_expect(!guichet_huffman_has_value(step), 0)) {
        number = take_step(info, ac, step, reader, target, number);
        break;
      }
      uint32_t first = number + guichet_huffman_places_of(step);
      number = first + guichet_huffman_second_places(pair);
      // The second before the first: where that ends the block, there was no second.
      put(target, number, guichet_huffman_second_value(pair));
      put(target, first, guichet_huffman_first_value(pair));
      if (number >= DCTSIZE2 - 1) {
        bool is_one = first >= DCTSIZE2 - 1;
        pack(target, guichet_huffman_places_of(step), guichet_huffman_first_value(pair));
        if (!is_one) pack(target, guichet_huffman_second_places(pair), guichet_huffman_second_value(pair));
        drop(reader, is_one ? guichet_huffman_first_bits(pair) : guichet_huffman_bits_of(step));
        return;
      }
      pack_pair(target, pair);
      drop(reader, guichet_huffman_bits_of(step));
    }
  } while (number < DCTSIZE2 - 1);
}

// Coefficients of a buffered image may be wanted for more than its rows.
ALWAYS_INLINE bool is_dc_wanted(j_decompress_ptr info, const jpeg_component_info *component) {
  return component->component_needed || info->buffered_image;
}

ALWAYS_INLINE bool is_ac_wanted(j_decompress_ptr info, const jpeg_component_info *component) {
  return (component->component_needed && component->DCT_scaled_size > 1) || info->buffered_image;
}

// Returns the end of what was packed, where that is wanted.
ALWAYS_INLINE uint8_t *read_mcu(
    j_decompress_ptr info, huffman_decoder *decoder, JBLOCKROW *blocks, uint8_t *packed, bool is_packed) {
  bit_reader reader = decoder->reader;
  decoder->mcu = *blocks[0];
  for (int index = 0; index < info->blocks_in_MCU; index++) {
    int member = info->MCU_membership[index];
    const jpeg_component_info *component = info->cur_comp_info[member];
    fill(&reader);
    guichet_huffman_step step = look_up_dc(info, decoder->dc[member], &reader);
    int32_t difference = guichet_huffman_value_of(step, reader.bits);
    drop(&reader, guichet_huffman_bits_of(step));
    bool is_flat = guichet_huffman_places_of(step) > 0;
    if (is_packed || is_dc_wanted(info, component)) {
      decoder->last_dc[member] += (uint32_t)difference;
      (*blocks[index])[0] = (JCOEF)decoder->last_dc[member];
      decoder->flat_blocks |= (uint32_t)is_flat << index;
    }
    if (is_packed) packed = guichet_pack_value(packed, (int32_t)decoder->last_dc[member]);
    if (!is_flat) {
      const guichet_huffman_ac_code *ac = decoder->ac[component->ac_tbl_no];
      block_target target = {*blocks[index], true, packed, is_packed};
      // Twice, so that each is compiled for what it knows.
      if (is_ac_wanted(info, component)) {
        take_ac(info, ac, &reader, &target);
      } else {
        target.is_wanted = false;
        take_ac(info, ac, &reader, &target);
      }
      packed = target.packed;
    }
    if (is_packed) packed = guichet_pack_end(packed);
  }
  decoder->reader = reader;
  return packed;
}

// MARK: - Scans

static void begin_interval(j_decompress_ptr info, huffman_decoder *decoder) {
  memset(decoder->last_dc, 0, sizeof decoder->last_dc);
  decoder->mcus_to_restart = info->restart_interval;
  forget_bits(decoder);
}

static void restart(j_decompress_ptr info, huffman_decoder *decoder) {
  // Whatever of the interval is left is passed over to find the marker.
  (*info->marker->read_restart_marker)(info);
  begin_interval(info, decoder);
  // Otherwise there is nothing more of this scan.
  if (info->unread_marker == 0) decoder->module.insufficient_data = FALSE;
}

static boolean decode_mcu(j_decompress_ptr info, JBLOCKROW *blocks) {
  huffman_decoder *decoder = decoder_of(info);
  if (info->restart_interval > 0) {
    if (decoder->mcus_to_restart == 0) restart(info, decoder);
    decoder->mcus_to_restart -= 1;
  }
  decoder->flat_blocks = 0;
  // The blocks stay as they were given: gray.
  if (decoder->module.insufficient_data) return TRUE;
  uint8_t *packed = decoder->packed == NULL ? NULL : guichet_packed_next(decoder->packed);
  if (decoder->end - decoder->reader.next < MOST_BYTES_OF_MCU && info->unread_marker == 0) fill_segment(info, decoder);
  if (packed == NULL) {
    read_mcu(info, decoder, blocks, NULL, false);
  } else {
    guichet_packed_take(decoder->packed, read_mcu(info, decoder, blocks, packed, true));
  }
  if (unused(&decoder->reader) > decoder->end) {
    decoder->module.insufficient_data = TRUE;
    WARNMS(info, JWRN_HIT_MARKER);
  }
  return TRUE;
}

static void *room(j_decompress_ptr info, size_t size) {
  return (*info->mem->alloc_small)((j_common_ptr)info, JPOOL_IMAGE, size);
}

static void begin_scan(j_decompress_ptr info, huffman_decoder *decoder) {
  for (int member = 0; member < info->comps_in_scan; member++) {
    const jpeg_component_info *component = info->cur_comp_info[member];
    guichet_huffman_code **dc = &decoder->dc[member];
    guichet_huffman_ac_code **ac = &decoder->ac[component->ac_tbl_no];
    if (*dc == NULL) *dc = room(info, sizeof **dc);
    if (*ac == NULL) *ac = room(info, sizeof **ac);
    guichet_huffman_code_make_ac(*ac, info->ac_huff_tbl_ptrs[component->ac_tbl_no]);
    guichet_huffman_code_make_dc(*dc, info->dc_huff_tbl_ptrs[component->dc_tbl_no], *ac);
  }
  decoder->module.insufficient_data = FALSE;
  begin_interval(info, decoder);
}

// libjpeg's own finds out whether the tables are valid.
static void start_pass(j_decompress_ptr info) {
  huffman_decoder *decoder = decoder_of(info);
  info->entropy = decoder->replaced;
  (*decoder->replaced->start_pass)(info);
  info->entropy = &decoder->module;
  begin_scan(info, decoder);
}

// MARK: - Flat blocks

// The sample that a block of DC alone is made of, by every size of transform (A.3.3). Those that are far out of range
// are left to the transforms, which differ in what they make of them.
static bool find_flat_sample(int32_t dc, int *sample) {
  enum { CENTRE = 128, FAR_OUT = 512 };
  int value = (dc + 4) >> 3;
  *sample = value < -CENTRE ? 0 : value >= CENTRE ? 2 * CENTRE - 1 : value + CENTRE;
  return value > -FAR_OUT && value < FAR_OUT;
}

// With a size that is known when this is compiled, a row is one store.
ALWAYS_INLINE void fill_square(JSAMPARRAY rows, JDIMENSION column, int size, int sample) {
  for (int row = 0; row < size; row++) memset(rows[row] + column, sample, (size_t)size);
}

static void transform(
    j_decompress_ptr info, jpeg_component_info *component, JCOEFPTR block, JSAMPARRAY rows, JDIMENSION column) {
  const huffman_decoder *decoder = decoder_of(info);
  int sample;
  bool is_flat = decoder->flat_blocks >> ((block - decoder->mcu) / DCTSIZE2) & 1;
  if (!is_flat || !find_flat_sample(block[0] * component->quant_table->quantval[0], &sample)) {
    (*decoder->transforms[component->component_index])(info, component, block, rows, column);
    return;
  }
  switch (component->DCT_scaled_size) {
    case DCTSIZE: return fill_square(rows, column, DCTSIZE, sample);
    case DCTSIZE / 2: return fill_square(rows, column, DCTSIZE / 2, sample);
    default: return fill_square(rows, column, component->DCT_scaled_size, sample);
  }
}

// Only where each MCU is transformed as soon as it is decoded: otherwise nothing is known of its blocks any more.
static void take_over_transforms(j_decompress_ptr info, huffman_decoder *decoder) {
  if (info->buffered_image || info->inputctl->has_multiple_scans) return;
  for (int index = 0; index < info->num_components; index++) {
    decoder->transforms[index] = info->idct->inverse_DCT[index];
    info->idct->inverse_DCT[index] = transform;
  }
}

void guichet_huffman_take_over(struct jpeg_decompress_struct *info, guichet_packed_coefficients *packed) {
  if (info->progressive_mode || info->arith_code || info->entropy->decode_mcu == decode_mcu) return;
  huffman_decoder *decoder = (*info->mem->alloc_large)((j_common_ptr)info, JPOOL_IMAGE, sizeof *decoder);
  memset(decoder, 0, offsetof(huffman_decoder, reader));
  decoder->module = (struct jpeg_entropy_decoder){.start_pass = start_pass, .decode_mcu = decode_mcu};
  decoder->replaced = info->entropy;
  decoder->packed = packed;
  info->entropy = &decoder->module;
  begin_scan(info, decoder);
  if (info->idct != NULL) take_over_transforms(info, decoder);
}
