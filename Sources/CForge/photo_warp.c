#include "guichet_forge_photo.h"

// The same bytes on every machine: no fused multiply-add where the source has none.
#pragma STDC FP_CONTRACT OFF

enum { cell = guichet_forge_photo_cell };

// What runs along a row of a cell: places in 1/65536 pixel, light in 1/4096.
typedef struct {
  int32_t x, y, light[3];
} pen;

typedef struct {
  const guichet_forge_picture *sheet;
  const guichet_forge_picture *table;
  uint32_t table_step;
  const guichet_forge_picture *photo;
} scene;

typedef enum { off_sheet, across_its_edge, on_sheet } position;

static guichet_forge_photo_node between(const guichet_forge_photo_node *a, const guichet_forge_photo_node *b,
                                        float share) {
  guichet_forge_photo_node node = {
      a->x + (b->x - a->x) * share, a->y + (b->y - a->y) * share, a->red + (b->red - a->red) * share,
      a->green + (b->green - a->green) * share, a->blue + (b->blue - a->blue) * share};
  return node;
}

static pen pen_at(const guichet_forge_photo_node *node) {
  pen start = {(int32_t)(node->x * 65536), (int32_t)(node->y * 65536),
               {(int32_t)(node->red * 4096), (int32_t)(node->green * 4096), (int32_t)(node->blue * 4096)}};
  return start;
}

static pen step_between(const guichet_forge_photo_node *left, const guichet_forge_photo_node *right) {
  pen from = pen_at(left), to = pen_at(right);
  pen step = {(to.x - from.x) / cell, (to.y - from.y) / cell,
              {(to.light[0] - from.light[0]) / cell, (to.light[1] - from.light[1]) / cell,
               (to.light[2] - from.light[2]) / cell}};
  return step;
}

static inline void advance(pen *at, const pen *step) {
  at->x += step->x;
  at->y += step->y;
  for (int channel = 0; channel < 3; channel++) at->light[channel] += step->light[channel];
}

// `level` in 1/256.
static inline uint8_t lit(int32_t level, int32_t light) {
  int32_t value = (level * light + (1 << 19)) >> 20;
  return value > 255 ? 255 : (uint8_t)value;
}

// The sheet's level between four pixels, in 1/256.
static inline int32_t level_at(const uint8_t *corner, size_t stride, int32_t x_share, int32_t y_share) {
  int32_t upper = corner[0] * (256 - x_share) + corner[3] * x_share;
  int32_t lower = corner[stride] * (256 - x_share) + corner[stride + 3] * x_share;
  return (upper * (256 - y_share) + lower * y_share) >> 8;
}

static const uint8_t *table_at(const scene *scene, uint32_t column, uint32_t row) {
  uint32_t side = scene->table->width;
  uint32_t x = (uint32_t)((uint64_t)column * scene->table_step >> 8) & (side - 1);
  uint32_t y = (uint32_t)((uint64_t)row * scene->table_step >> 8) & (side - 1);
  return scene->table->samples + ((size_t)y * side + x) * 3;
}

static void draw_sheet(const scene *scene, pen at, pen step, uint32_t count, uint8_t *output) {
  size_t stride = (size_t)scene->sheet->width * 3;
  for (uint32_t index = 0; index < count; index++, output += 3) {
    const uint8_t *corner = scene->sheet->samples + (size_t)(at.y >> 16) * stride + (size_t)(at.x >> 16) * 3;
    int32_t x_share = (at.x >> 8) & 255, y_share = (at.y >> 8) & 255;
    for (int channel = 0; channel < 3; channel++)
      output[channel] = lit(level_at(corner + channel, stride, x_share, y_share), at.light[channel]);
    advance(&at, &step);
  }
}

static void draw_table(const scene *scene, pen at, pen step, uint32_t count, uint32_t column, uint32_t row,
                       uint8_t *output) {
  for (uint32_t index = 0; index < count; index++, output += 3) {
    const uint8_t *table = table_at(scene, column + index, row);
    for (int channel = 0; channel < 3; channel++) output[channel] = lit(table[channel] * 256, at.light[channel]);
    advance(&at, &step);
  }
}

static int32_t clamped(int32_t value, int32_t low, int32_t high) {
  return value < low ? low : value > high ? high : value;
}

// Share of a pixel, in 1/256, that lies within 0 and `extent` pixels; places are those of pixel centres.
static int32_t coverage(int32_t place, uint32_t extent) {
  int32_t to_first = place + (1 << 16);
  int32_t to_last = (int32_t)(extent << 16) - place;
  return clamped((to_first < to_last ? to_first : to_last) >> 8, 0, 256);
}

static void draw_edge(const scene *scene, pen at, pen step, uint32_t count, uint32_t column, uint32_t row,
                      uint8_t *output) {
  const guichet_forge_picture *sheet = scene->sheet;
  size_t stride = (size_t)sheet->width * 3;
  for (uint32_t index = 0; index < count; index++, output += 3) {
    int32_t covered = coverage(at.x, sheet->width) * coverage(at.y, sheet->height) >> 8;
    int32_t x = clamped(at.x, 0, (int32_t)((sheet->width - 1) << 16) - 1);
    int32_t y = clamped(at.y, 0, (int32_t)((sheet->height - 1) << 16) - 1);
    const uint8_t *corner = sheet->samples + (size_t)(y >> 16) * stride + (size_t)(x >> 16) * 3;
    const uint8_t *table = table_at(scene, column + index, row);
    for (int channel = 0; channel < 3; channel++) {
      int32_t paper = level_at(corner + channel, stride, (x >> 8) & 255, (y >> 8) & 255);
      output[channel] = lit((paper * covered + table[channel] * 256 * (256 - covered)) >> 8, at.light[channel]);
    }
    advance(&at, &step);
  }
}

// Where the four corners of a cell lie; what is on the sheet keeps clear of its last row and column.
static position position_of(const guichet_forge_photo_node *corners[4], const guichet_forge_picture *sheet) {
  float last_x = (float)sheet->width - 3, last_y = (float)sheet->height - 3;
  int inside = 0, left = 0, right = 0, above = 0, below = 0;
  for (int index = 0; index < 4; index++) {
    float x = corners[index]->x, y = corners[index]->y;
    inside += x >= 2 && x <= last_x && y >= 2 && y <= last_y;
    left += x < -2;
    right += x > (float)sheet->width + 1;
    above += y < -2;
    below += y > (float)sheet->height + 1;
  }
  if (inside == 4) return on_sheet;
  return left == 4 || right == 4 || above == 4 || below == 4 ? off_sheet : across_its_edge;
}

static uint32_t smaller(uint32_t a, uint32_t b) {
  return a < b ? a : b;
}

static void draw_cell(const scene *scene, const guichet_forge_photo_node *corners[4], uint32_t left, uint32_t top) {
  uint32_t width = smaller(cell, scene->photo->width - left);
  uint32_t bottom = smaller(top + cell, scene->photo->height);
  position position = position_of(corners, scene->sheet);
  for (uint32_t row = top; row < bottom; row++) {
    float share = (float)(row - top) / cell;
    guichet_forge_photo_node first = between(corners[0], corners[2], share);
    guichet_forge_photo_node last = between(corners[1], corners[3], share);
    pen at = pen_at(&first), step = step_between(&first, &last);
    uint8_t *output = scene->photo->samples + ((size_t)row * scene->photo->width + left) * 3;
    switch (position) {
      case on_sheet: draw_sheet(scene, at, step, width, output); break;
      case off_sheet: draw_table(scene, at, step, width, left, row, output); break;
      case across_its_edge: draw_edge(scene, at, step, width, left, row, output); break;
    }
  }
}

void guichet_forge_photo_warp(const guichet_forge_picture *sheet, const guichet_forge_picture *table,
                              uint32_t table_step, const guichet_forge_photo_node *nodes,
                              const guichet_forge_picture *photo) {
  scene scene = {sheet, table, table_step, photo};
  size_t columns = (photo->width + cell - 1) / cell + 1;
  for (uint32_t top = 0; top < photo->height; top += cell) {
    const guichet_forge_photo_node *upper = nodes + top / cell * columns;
    for (uint32_t left = 0; left < photo->width; left += cell) {
      const guichet_forge_photo_node *node = upper + left / cell;
      const guichet_forge_photo_node *corners[4] = {node, node + 1, node + columns, node + columns + 1};
      draw_cell(&scene, corners, left, top);
    }
  }
}
