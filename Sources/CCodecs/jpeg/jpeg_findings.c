#include "jpeg_state.h"

#include <jerror.h>
#include <string.h>

void guichet_jpeg_watch_rows(guichet_jpeg_decoder *decoder) {
  struct jpeg_decompress_struct *info = &decoder->info;
  size_t size = info->total_iMCU_rows * sizeof *decoder->broken;
  decoder->broken = (*info->mem->alloc_large)((j_common_ptr)info, JPOOL_IMAGE, size);
  memset(decoder->broken, 0, size);
  decoder->image_height = info->image_height;
  decoder->component_count = info->num_components;
}

// Whether luma comes as a component of its own, the first.
static bool has_luma_component(const struct jpeg_decompress_struct *info) {
  return info->jpeg_color_space == JCS_GRAYSCALE || info->jpeg_color_space == JCS_YCbCr
         || info->jpeg_color_space == JCS_YCCK;
}

// Whether luma is made of a component, by its index.
static bool makes_luma(const struct jpeg_decompress_struct *info, int component) {
  return component == 0 || !has_luma_component(info);
}

// Rounded up.
static JDIMENSION rows_between_restarts(const struct jpeg_decompress_struct *info) {
  uint64_t mcus = info->MCUs_per_row;
  // The MCU of a scan with one component is one block.
  if (info->comps_in_scan == 1) mcus *= (uint64_t)info->cur_comp_info[0]->v_samp_factor;
  return (JDIMENSION)((info->restart_interval + mcus - 1) / mcus);
}

void guichet_jpeg_watch_scan(guichet_jpeg_decoder *decoder) {
  struct jpeg_decompress_struct *info = &decoder->info;
  if (info->input_scan_number == decoder->scan.number) return;
  decoder->findings.scans = (uint32_t)info->input_scan_number;
  decoder->scan = (struct watched_scan){
      .number = info->input_scan_number,
      .refines_bits = info->progressive_mode && info->Ah != 0,
      .adds_frequencies = info->progressive_mode && info->Ss != 0,
      .rows_between_restarts = rows_between_restarts(info),
  };
  for (int index = 0; index < info->comps_in_scan; index++) {
    int component = info->cur_comp_info[index]->component_index;
    decoder->components_met |= 1U << component;
    decoder->scan.makes_luma |= makes_luma(info, component);
  }
}

// Without restart markers nothing after a broken code can be trusted; with them, nothing up to the next.
static JDIMENSION end_of_broken_stretch(const guichet_jpeg_decoder *decoder, JDIMENSION first) {
  JDIMENSION last = decoder->info.total_iMCU_rows;
  JDIMENSION length = decoder->scan.rows_between_restarts;
  return length == 0 || first >= last || length >= last - first ? last : first + length;
}

// Rows only ever go down within a scan, so that all stretches of one scan together are walked once.
static void note_broken_rows(guichet_jpeg_decoder *decoder, JDIMENSION first) {
  struct watched_scan *scan = &decoder->scan;
  if (decoder->broken == NULL) return;
  // A row is there as soon as its DC coefficients are. Everything later refines it.
  if (scan->refines_bits || scan->adds_frequencies || !scan->makes_luma) {
    decoder->findings.detail_lost = true;
    decoder->findings.sharpness_lost |= scan->makes_luma && !scan->refines_bits;
    return;
  }
  JDIMENSION end = end_of_broken_stretch(decoder, first);
  JDIMENSION row = first > scan->broken_until ? first : scan->broken_until;
  for (; row < end; row++) decoder->broken[row] = true;
  if (end > scan->broken_until) scan->broken_until = end;
}

void guichet_jpeg_note_warning(guichet_jpeg_decoder *decoder, int code) {
  switch (code) {
    case JWRN_HUFF_BAD_CODE:
    case JWRN_ARITH_BAD_CODE:
    case JWRN_MUST_RESYNC:
      decoder->findings.bad_codes = true;
      note_broken_rows(decoder, decoder->info.input_iMCU_row);
      break;
    case JWRN_HIT_MARKER:
      note_broken_rows(decoder, decoder->info.input_iMCU_row);
      break;
    default:
      // Bytes between segments, unknown revisions, odd parameters: every row is there, and readers pass over them.
      break;
  }
}

void guichet_jpeg_note_end(guichet_jpeg_decoder *decoder) {
  struct jpeg_decompress_struct *info = &decoder->info;
  if (decoder->findings.ended_early) return;
  decoder->findings.ended_early = true;
  // The arithmetic decoder takes zeros for what is not there and does not warn, since encoders leave out the last
  // zeros. Those are a few bytes, so that the row at which the file ends may still be whole.
  if (info->arith_code) note_broken_rows(decoder, info->input_iMCU_row + 1);
}

// Whether no scan brought anything of a component.
static bool lacks_component(const guichet_jpeg_decoder *decoder, int index) {
  return (decoder->components_met & (1U << index)) == 0;
}

// What the scans of a progressive image left out. Encoders may do so; a file without its end marker has lost it.
static void note_missing_scans(const guichet_jpeg_decoder *decoder, guichet_jpeg_findings *findings) {
  const struct jpeg_decompress_struct *info = &decoder->info;
  if (!info->progressive_mode || info->coef_bits == NULL) return;
  for (int component = 0; component < decoder->component_count; component++) {
    for (int coefficient = 0; coefficient < DCTSIZE2; coefficient++) {
      // The bits that have not come; -1 where nothing has.
      int missing_bits = info->coef_bits[component][coefficient];
      if (missing_bits != 0) findings->detail_lost = true;
      if (missing_bits < 0 && makes_luma(info, component)) findings->sharpness_lost = true;
    }
  }
}

guichet_jpeg_findings guichet_jpeg_decoder_findings(const guichet_jpeg_decoder *decoder) {
  const struct jpeg_decompress_struct *info = &decoder->info;
  guichet_jpeg_findings findings = decoder->findings;
  if (decoder->broken == NULL) return findings;

  JDIMENSION height_of_mcu = (JDIMENSION)info->max_v_samp_factor * DCTSIZE;
  for (JDIMENSION row = 0; row < info->total_iMCU_rows; row++) {
    JDIMENSION left = decoder->image_height - row * height_of_mcu;
    if (decoder->broken[row]) findings.broken_rows += left < height_of_mcu ? left : height_of_mcu;
  }
  if (findings.ended_early) note_missing_scans(decoder, &findings);
  for (int index = 0; index < decoder->component_count; index++) {
    if (!lacks_component(decoder, index)) continue;
    if (makes_luma(info, index)) findings.broken_rows = decoder->image_height;
    // Chroma too may be left out on purpose.
    findings.detail_lost |= findings.ended_early;
  }
  return findings;
}
