// Pixel loops of photos and of what spoils them: plain loops over rows, so that the compiler can use vectors.
#ifndef GUICHET_FORGE_PHOTO_H
#define GUICHET_FORGE_PHOTO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// 8 bits a sample, rows from the top without padding. Who passes one in vouches that `samples` holds
/// width × height × channels bytes.
typedef struct {
  uint32_t width;
  uint32_t height;
  /// 1 or 3.
  uint32_t channels;
  uint8_t *samples;
} guichet_forge_picture;

/// What a photo shows at a corner of a cell: the place on the sheet, in its pixels, whose centres are whole numbers,
/// and by how much each colour is weakened (below 1) or strengthened.
typedef struct {
  float x;
  float y;
  float red;
  float green;
  float blue;
} guichet_forge_photo_node;

/// The side of a cell in pixels; between its corners everything changes evenly.
enum { guichet_forge_photo_cell = 16 };

/// Draws the photo of an RGB sheet on a table into an RGB picture. `nodes` holds the corners of the cells, row by row:
/// (⌈width / cell⌉ + 1) × (⌈height / cell⌉ + 1) of them. `table` is square, its side a power of two, and is repeated;
/// `table_step` is what a pixel of the photo advances on it, in 1/256 pixel.
void guichet_forge_photo_warp(const guichet_forge_picture *sheet, const guichet_forge_picture *table,
                              uint32_t table_step, const guichet_forge_photo_node *nodes,
                              const guichet_forge_picture *photo);

/// Averages over a box, along the rows and then along the columns, `passes` times; the border repeats. The box has
/// 2 × `radius` + 1 whole samples and the share `fraction` (0 to 1) of one more at each end. False when memory runs out.
bool guichet_forge_photo_box(const guichet_forge_picture *picture, uint32_t radius, float fraction, uint32_t passes);

/// One picture of those that a movement lays over one another.
typedef struct {
  int32_t x;
  int32_t y;
  /// In 1/256; all together are 256.
  uint16_t weight;
} guichet_forge_photo_tap;

/// Lays shifted copies of the picture over one another; the border repeats. False when memory runs out.
bool guichet_forge_photo_smear(const guichet_forge_picture *picture, size_t count, const guichet_forge_photo_tap *taps);

/// Adds grain that is the same in all channels of a pixel. `normals` are deviates with a standard deviation of 1, each
/// repeated once a channel; every row starts in them at its own of `offsets`, with room for a row behind it. The
/// deviation is `floor` levels in black and grows evenly by `growth` levels up to white. Saturated samples stay.
void guichet_forge_photo_grain(const guichet_forge_picture *picture, const float *normals, const uint32_t *offsets,
                               float floor, float growth);

/// An ellipse inside which all is white; the light fades up to `halo` (above 1) times its size.
typedef struct {
  float centre_x;
  float centre_y;
  float radius_x;
  float radius_y;
  float halo;
} guichet_forge_photo_spot;

void guichet_forge_photo_glare(const guichet_forge_picture *picture, const guichet_forge_photo_spot *spot);

/// Fills `output`, not larger in either direction, with the averages of what each pixel covers of `input`. False when
/// memory runs out.
bool guichet_forge_photo_shrink(const guichet_forge_picture *input, const guichet_forge_picture *output);

/// Fills `output` from `input` by bilinear interpolation. False when memory runs out.
bool guichet_forge_photo_enlarge(const guichet_forge_picture *input, const guichet_forge_picture *output);

#ifdef __cplusplus
}
#endif

#endif
