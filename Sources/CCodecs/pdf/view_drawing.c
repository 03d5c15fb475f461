#include "view.h"

#include "../color.h"

// In a pixel blue is lowest.
static void luma_of_row(const uint32_t *pixels, uint32_t width, uint8_t *luma) {
  for (uint32_t x = 0; x < width; x++) {
    luma[x] = guichet_luma(pixels[x] >> 16 & 0xFF, pixels[x] >> 8 & 0xFF, pixels[x] & 0xFF);
  }
}

static void chroma_of_row(const uint32_t *pixels, uint32_t width, uint8_t *chroma) {
  for (uint32_t x = 0; x < width; x++, chroma += 2) {
    uint32_t red = pixels[x] >> 16 & 0xFF, green = pixels[x] >> 8 & 0xFF, blue = pixels[x] & 0xFF;
    chroma[0] = guichet_blue_difference(red, green, blue);
    chroma[1] = guichet_red_difference(red, green, blue);
  }
}

static void rows_of_surface(cairo_surface_t *surface, uint32_t width, uint32_t height, bool chroma, uint8_t *rows) {
  cairo_surface_flush(surface);
  const uint8_t *pixels = cairo_image_surface_get_data(surface);
  size_t stride = (size_t)cairo_image_surface_get_stride(surface);
  for (uint32_t y = 0; y < height; y++, pixels += stride) {
    const uint32_t *row = (const uint32_t *)(const void *)pixels;
    if (chroma) {
      chroma_of_row(row, width, rows + (size_t)y * width * 2);
    } else {
      luma_of_row(row, width, rows + (size_t)y * width);
    }
  }
}

// Whether the page was drawn to the end: after a failure cairo draws nothing, and says so only when asked.
static bool draw(PopplerPage *page, cairo_surface_t *surface, uint32_t width, uint32_t height) {
  double page_width = 0, page_height = 0;
  poppler_page_get_size(page, &page_width, &page_height);
  if (!(page_width > 0) || !(page_height > 0)) return false;
  cairo_t *context = cairo_create(surface);
  cairo_set_source_rgb(context, 1, 1, 1);
  cairo_paint(context);
  cairo_scale(context, width / page_width, height / page_height);
  poppler_page_render(page, context);
  bool drawn = cairo_status(context) == CAIRO_STATUS_SUCCESS;
  cairo_destroy(context);
  return drawn;
}

bool guichet_pdf_view_draw(
    guichet_pdf_view *view, int32_t number, uint32_t width, uint32_t height, bool chroma, uint8_t *rows) {
  PopplerPage *page = guichet_pdf_view_get_page(view, number);
  if (!page) return false;
  cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)width, (int)height);
  uint64_t faults_before = guichet_pdf_view_faults();
  bool drawn = cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS && draw(page, surface, width, height);
  view->drawing_faults += guichet_pdf_view_faults() - faults_before;
  if (drawn) rows_of_surface(surface, width, height, chroma, rows);
  cairo_surface_destroy(surface);
  g_object_unref(page);
  return drawn;
}
