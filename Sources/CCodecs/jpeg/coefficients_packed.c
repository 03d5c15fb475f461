#include "coefficients_state.h"

#include <string.h>

// Rows of blocks of a component in a row of MCUs, as libjpeg counts them whether a scan interleaves components or not.
static JDIMENSION height_of(const guichet_jpeg_coefficients *coefficients, uint32_t component) {
  return (JDIMENSION)coefficients->writer.comp_info[component].v_samp_factor;
}

void guichet_jpeg_coefficients_take_over_packed(
    guichet_jpeg_coefficients *coefficients, const guichet_packed_coefficients *packed) {
  j_common_ptr info = (j_common_ptr)&coefficients->writer;
  uint32_t count = coefficients->picture.component_count;
  coefficients->packed = packed;
  coefficients->arrays = (*info->mem->alloc_small)(info, JPOOL_IMAGE, count * sizeof *coefficients->arrays);
  for (uint32_t index = 0; index < count; index++) {
    // Only names: libjpeg hands them back where it wants rows.
    coefficients->arrays[index] = (jvirt_barray_ptr)&coefficients->picture.components[index];
    coefficients->unpacked.rows[index] = (*info->mem->alloc_barray)(
        info, JPOOL_IMAGE, packed->mcus_per_row * packed->mcu_width[index], height_of(coefficients, index));
  }
}

// Those of one row of MCUs, `offset` rows of MCUs below the first that are unpacked.
static void unpack_mcus(guichet_jpeg_coefficients *coefficients, JDIMENSION mcu_row, JDIMENSION offset) {
  const guichet_packed_coefficients *packed = coefficients->packed;
  for (uint32_t column = 0; column < packed->mcus_per_row; column++) {
    JBLOCKROW targets[D_MAX_BLOCKS_IN_MCU];
    for (uint32_t number = 0; number < packed->blocks_in_mcu; number++) {
      guichet_packed_place place = packed->places[number];
      JBLOCKARRAY rows = coefficients->unpacked.rows[place.component];
      targets[number] = rows[offset * packed->mcu_height[place.component] + place.row]
                        + column * packed->mcu_width[place.component] + place.column;
    }
    guichet_packed_unpack(packed, mcu_row * packed->mcus_per_row + column, packed->blocks_in_mcu, targets);
  }
}

// Where a scan does not interleave components, a row of MCUs is of several.
static void unpack(guichet_jpeg_coefficients *coefficients, JDIMENSION number) {
  const guichet_packed_coefficients *packed = coefficients->packed;
  JDIMENSION count = height_of(coefficients, 0) / packed->mcu_height[0];
  for (JDIMENSION offset = 0; offset < count; offset++) {
    // Beyond the last there are none, and nobody looks at what is in their place.
    if (number * count + offset < packed->mcu_rows) unpack_mcus(coefficients, number * count + offset, offset);
  }
  coefficients->unpacked.number = number;
  coefficients->unpacked.is_there = true;
}

JBLOCKARRAY guichet_jpeg_coefficients_unpacked_rows(
    guichet_jpeg_coefficients *coefficients, uint32_t component, JDIMENSION first) {
  JDIMENSION number = first / height_of(coefficients, component);
  if (!coefficients->unpacked.is_there || coefficients->unpacked.number != number) unpack(coefficients, number);
  return coefficients->unpacked.rows[component] + first % height_of(coefficients, component);
}

void guichet_jpeg_coefficients_copy_packed(
    const guichet_jpeg_coefficients *coefficients, uint32_t component, JDIMENSION column, JDIMENSION row,
    JBLOCK *block) {
  JBLOCKROW targets[D_MAX_BLOCKS_IN_MCU] = {NULL};
  uint32_t number = 0;
  uint32_t mcu = guichet_packed_find(coefficients->packed, component, column, row, &number);
  targets[number] = block;
  guichet_packed_unpack(coefficients->packed, mcu, number + 1, targets);
}
