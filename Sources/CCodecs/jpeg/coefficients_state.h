#ifndef GUICHET_JPEG_COEFFICIENTS_STATE_H
#define GUICHET_JPEG_COEFFICIENTS_STATE_H

#include "guichet_jpeg.h"
#include "guichet_jpeg_coefficients.h"
#include "packed_coefficients.h"

#include <setjmp.h>
#include <stdio.h>

#include <jpeglib.h>

// Compiles a function twice that is all arithmetic on blocks, with vectors twice as wide where the processor has them.
// The results are the same: neither fuses a product with a sum. Which of them it is, is asked before there is a sanitizer
// of threads to ask back.
#if defined(__x86_64__) && !__has_feature(thread_sanitizer)
#define GUICHET_JPEG_WIDE_VECTORS __attribute__((target_clones("avx2", "default")))
#else
#define GUICHET_JPEG_WIDE_VECTORS
#endif

// What a coefficient is multiplied by, and what is added to its magnitude before the fraction is dropped.
typedef struct guichet_jpeg_quantiser {
  float factors[DCTSIZE2];
  float rounding[DCTSIZE2];
} guichet_jpeg_quantiser;

typedef JBLOCKARRAY guichet_jpeg_row_access(j_common_ptr, jvirt_barray_ptr, JDIMENSION, JDIMENSION, boolean);

struct guichet_jpeg_coefficients {
  // First, since libjpeg hands back a pointer to it.
  struct jpeg_error_mgr errors;
  jmp_buf on_error;
  // What the jump was taken for, where it was not libjpeg's own wish.
  guichet_jpeg_recoding_status failure;

  struct jpeg_decompress_struct reader;
  // What has read the coefficients and still holds them, where that is not the reader.
  guichet_jpeg_decoder *decoder;
  struct jpeg_source_mgr source;
  struct jpeg_progress_mgr progress;
  uint32_t maximum_scans;
  bool damaged;

  struct jpeg_compress_struct writer;
  struct jpeg_destination_mgr target;
  // One a component, and libjpeg's own way to the rows that they are for.
  guichet_jpeg_quantiser quantisers[GUICHET_JPEG_MAXIMUM_COMPONENTS];
  guichet_jpeg_row_access *access_rows;

  // One a component. They belong to the reader where a JPEG was read, to the writer where pixels were given. Of packed
  // coefficients they are names alone.
  jvirt_barray_ptr *arrays;
  // Whose memory manager lends out their rows.
  j_common_ptr owner;
  guichet_jpeg_picture picture;

  // Null where they are not packed.
  const guichet_packed_coefficients *packed;
  // Those of one row of MCUs, by component.
  struct guichet_jpeg_unpacked {
    JBLOCKARRAY rows[GUICHET_JPEG_MAXIMUM_COMPONENTS];
    JDIMENSION number;
    bool is_there;
  } unpacked;

  JOCTET *profile;

  // Only where pixels are given: those of one row of MCUs, a plane for each component, as wide and high as whole MCUs.
  struct guichet_jpeg_band {
    uint8_t *planes[GUICHET_JPEG_MAXIMUM_COMPONENTS];
    size_t width;
    JDIMENSION height;
    // Rows that it holds, and the row of MCUs that they make.
    JDIMENSION filled;
    JDIMENSION number;
  } band;
  bool transform_to_ycc;
};

// Leaves for the jump target that was set last, with a reason of ours.
_Noreturn void guichet_jpeg_coefficients_give_up(
    guichet_jpeg_coefficients *coefficients, guichet_jpeg_recoding_status reason);
// The reason of the jump that was just taken.
guichet_jpeg_recoding_status guichet_jpeg_coefficients_failure(const guichet_jpeg_coefficients *coefficients);
void guichet_jpeg_coefficients_set_callbacks(guichet_jpeg_coefficients *coefficients);

// Reads up to the first scan and takes over the colour profile. `coefficient_bytes` is what all coefficients take.
void guichet_jpeg_coefficients_read_header(
    guichet_jpeg_coefficients *coefficients, size_t length, const uint8_t *bytes, uint32_t maximum_scans,
    uint64_t *coefficient_bytes);
// Has the writer make so many pixels of the same colours as the reader's, in components of the same densities.
void guichet_jpeg_coefficients_take_over_frame(
    guichet_jpeg_coefficients *coefficients, const struct jpeg_decompress_struct *reader, JDIMENSION width,
    JDIMENSION height);
// Takes the coefficients that `reader` has read, and its frame.
void guichet_jpeg_coefficients_take_over_arrays(
    guichet_jpeg_coefficients *coefficients, struct jpeg_decompress_struct *reader);
// Takes the frame of a JPEG that is as large as the picture will be, and says what the picture is like.
void guichet_jpeg_coefficients_describe(
    guichet_jpeg_coefficients *coefficients, const struct jpeg_decompress_struct *reader);
// Takes the packed coefficients of the picture, which was described before.
void guichet_jpeg_coefficients_take_over_packed(
    guichet_jpeg_coefficients *coefficients, const guichet_packed_coefficients *packed);
// Takes over the colour profile that `reader` has met, if it is whole.
void guichet_jpeg_coefficients_take_over_profile(
    guichet_jpeg_coefficients *coefficients, struct jpeg_decompress_struct *reader);

// Prepares for pixels in the frame that the writer has; rows are then given one by one, as interleaved samples.
void guichet_jpeg_coefficients_begin_band(guichet_jpeg_coefficients *coefficients, uint64_t maximum_bytes);
void guichet_jpeg_coefficients_append_row(guichet_jpeg_coefficients *coefficients, const uint8_t *samples);
void guichet_jpeg_coefficients_end_band(guichet_jpeg_coefficients *coefficients);

// The DCT of a block, in eighths (ISO/IEC 10918-1, A.3.3). `samples` are `stride` apart from row to row.
void guichet_jpeg_transform(const uint8_t *samples, size_t stride, JCOEF *block);

// The blocks of some rows of a component, all in one row of MCUs. They hold until those of another row are asked for.
JBLOCKARRAY guichet_jpeg_coefficients_rows(
    guichet_jpeg_coefficients *coefficients, uint32_t component, JDIMENSION first, JDIMENSION count, bool writable);

// The same of packed coefficients.
JBLOCKARRAY guichet_jpeg_coefficients_unpacked_rows(
    guichet_jpeg_coefficients *coefficients, uint32_t component, JDIMENSION first);
// Copies one block of them.
void guichet_jpeg_coefficients_copy_packed(
    const guichet_jpeg_coefficients *coefficients, uint32_t component, JDIMENSION column, JDIMENSION row,
    JBLOCK *block);

// Brings the coefficients of a block to other steps.
void guichet_jpeg_requantise(size_t count, JBLOCKROW blocks, const guichet_jpeg_quantiser *quantiser);
guichet_jpeg_quantiser guichet_jpeg_quantiser_of(const float *steps, const guichet_jpeg_quantisation *quantisation);

#endif
