#include "packed_coefficients.h"

#include "coding_order.h"

#include <stdlib.h>

void guichet_packed_begin(
    guichet_packed_coefficients *packed, const struct jpeg_decompress_struct *info, uint64_t maximum_bytes) {
  guichet_packed_free(packed);
  packed->mcus_per_row = info->MCUs_per_row;
  packed->mcu_rows = info->MCU_rows_in_scan;
  packed->blocks_in_mcu = (uint32_t)info->blocks_in_MCU;
  for (int number = 0, member = 0; member < info->comps_in_scan; member++) {
    const jpeg_component_info *component = info->cur_comp_info[member];
    packed->mcu_width[component->component_index] = (uint32_t)component->MCU_width;
    packed->mcu_height[component->component_index] = (uint32_t)component->MCU_height;
    for (int block = 0; block < component->MCU_blocks; block++, number++) {
      packed->places[number] = (guichet_packed_place){
          .component = (uint8_t)component->component_index,
          .column = (uint8_t)(block % component->MCU_width),
          .row = (uint8_t)(block / component->MCU_width)};
    }
  }
  uint64_t mcus = (uint64_t)packed->mcus_per_row * packed->mcu_rows, of_starts = mcus * sizeof *packed->starts;
  if (of_starts > maximum_bytes) return;
  packed->starts = malloc(of_starts);
  uint64_t left = maximum_bytes - of_starts;
  packed->maximum_bytes = packed->starts == NULL ? 0 : left < UINT32_MAX ? left : UINT32_MAX;
}

void guichet_packed_free(guichet_packed_coefficients *packed) {
  free(packed->bytes);
  free(packed->starts);
  *packed = (guichet_packed_coefficients){0};
}

bool guichet_packed_is_whole(const guichet_packed_coefficients *packed) {
  return packed->mcu_count > 0 && packed->mcu_count == packed->mcus_per_row * packed->mcu_rows;
}

uint8_t *guichet_packed_next(guichet_packed_coefficients *packed) {
  enum { MOST_BYTES_OF_MCU = D_MAX_BLOCKS_IN_MCU * GUICHET_PACKED_MOST_BYTES_OF_BLOCK, LEAST = 1 << 20 };
  if (packed->mcu_count == packed->mcus_per_row * packed->mcu_rows) return NULL;
  if (packed->capacity - packed->length >= MOST_BYTES_OF_MCU) return packed->bytes + packed->length;
  // What is not touched takes no memory.
  size_t wanted = packed->capacity + packed->capacity / 2 + LEAST;
  size_t capacity = wanted < packed->maximum_bytes ? wanted : packed->maximum_bytes;
  uint8_t *bytes = capacity < packed->length + MOST_BYTES_OF_MCU ? NULL : realloc(packed->bytes, capacity);
  if (bytes == NULL) {
    guichet_packed_free(packed);
    return NULL;
  }
  packed->bytes = bytes;
  packed->capacity = capacity;
  return bytes + packed->length;
}

static const uint8_t *pass_over(const uint8_t *from) {
  from += sizeof(JCOEF);
  for (; *from != GUICHET_PACKED_END; from++) {
    if ((*from & 0x0F) == 0) from += sizeof(JCOEF);
  }
  return from + 1;
}

static const uint8_t *unpack_block(const uint8_t *from, JCOEF *block) {
  memset(block, 0, sizeof(JBLOCK));
  memcpy(block, from, sizeof *block);
  from += sizeof *block;
  uint32_t number = 0;
  for (; *from != GUICHET_PACKED_END; from++) {
    number += (*from >> 4) + 1U;
    JCOEF value = (JCOEF)((*from & 0x0F) - GUICHET_PACKED_ZERO);
    if ((*from & 0x0F) == 0) {
      memcpy(&value, from + 1, sizeof value);
      from += sizeof value;
    }
    block[guichet_jpeg_place_of_number[number]] = value;
  }
  return from + 1;
}

void guichet_packed_unpack(
    const guichet_packed_coefficients *packed, uint32_t mcu, uint32_t count, const JBLOCKROW *targets) {
  const uint8_t *from = packed->bytes + packed->starts[mcu];
  for (uint32_t number = 0; number < count; number++) {
    from = targets[number] == NULL ? pass_over(from) : unpack_block(from, *targets[number]);
  }
}

uint32_t guichet_packed_find(
    const guichet_packed_coefficients *packed, uint32_t component, uint32_t column, uint32_t row, uint32_t *number) {
  uint32_t width = packed->mcu_width[component], height = packed->mcu_height[component];
  guichet_packed_place wanted = {(uint8_t)component, (uint8_t)(column % width), (uint8_t)(row % height)};
  *number = 0;
  while (memcmp(&packed->places[*number], &wanted, sizeof wanted) != 0) *number += 1;
  return row / height * packed->mcus_per_row + column / width;
}
