internal import CCairo
internal import CForge

/// Draws a sheet into pixels with cairo.
package struct SheetRenderer {
  /// Pixels to an inch of the sheet.
  package var resolution: Double
  package var channels: Raster.Channels
  /// By how much the sheet lies askew, clockwise.
  package var skewInDegrees = 0.0
  /// A border around the sheet, in points: the table on which it was photographed.
  package var margin = 0.0
  package var background = Ink.white

  package init(resolution: Double, channels: Raster.Channels = .gray) {
    self.resolution = resolution
    self.channels = channels
  }

  package func render(_ sheet: Sheet) -> Raster {
    let width = Int(((sheet.width + 2 * margin) * resolution / 72).rounded())
    let height = Int(((sheet.height + 2 * margin) * resolution / 72).rounded())
    let surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    let context = unsafe cairo_create(surface)
    defer {
      unsafe cairo_destroy(context)
      unsafe cairo_surface_destroy(surface)
    }
    guard unsafe cairo_status(context) == CAIRO_STATUS_SUCCESS else {
      preconditionFailure("cairo makes no surface of \(width) × \(height) pixels")
    }
    unsafe prepare(context, for: sheet)
    for mark in sheet.marks { unsafe draw(mark, in: context) }
    unsafe cairo_surface_flush(surface)
    return unsafe raster(of: surface, width: width, height: height)
  }

  private func prepare(_ context: OpaquePointer?, for sheet: Sheet) {
    unsafe setSource(background, in: context)
    unsafe cairo_paint(context)
    unsafe cairo_scale(context, resolution / 72, resolution / 72)
    unsafe cairo_translate(context, margin + sheet.width / 2, margin + sheet.height / 2)
    unsafe cairo_rotate(context, skewInDegrees * .pi / 180)
    unsafe cairo_translate(context, -sheet.width / 2, -sheet.height / 2)
    unsafe setSource(.white, in: context)
    unsafe cairo_rectangle(context, 0, 0, sheet.width, sheet.height)
    unsafe cairo_fill(context)
    let options = unsafe cairo_font_options_create()
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    unsafe cairo_set_font_options(context, options)
    unsafe cairo_font_options_destroy(options)
  }

  private func draw(_ mark: Sheet.Mark, in context: OpaquePointer?) {
    switch mark {
    case .text(let line):
      unsafe draw(line, in: context)
    case .rule(let start, let end, let width, let ink):
      unsafe setSource(ink, in: context)
      unsafe cairo_set_line_width(context, width)
      unsafe cairo_move_to(context, start.x, start.y)
      unsafe cairo_line_to(context, end.x, end.y)
      unsafe cairo_stroke(context)
    case .box(let box):
      unsafe cairo_rectangle(context, box.origin.x, box.origin.y, box.width, box.height)
      if let fill = box.fill {
        unsafe setSource(fill, in: context)
        unsafe cairo_fill_preserve(context)
      }
      if let stroke = box.stroke {
        unsafe setSource(stroke, in: context)
        unsafe cairo_set_line_width(context, 0.6)
        unsafe cairo_stroke_preserve(context)
      }
      unsafe cairo_new_path(context)
    case .path(let path): unsafe draw(path, in: context)
    }
  }

  private func draw(_ path: Sheet.Path, in context: OpaquePointer?) {
    // Text leaves a current point behind, from which the first line would start.
    unsafe cairo_new_path(context)
    for point in path.points { unsafe cairo_line_to(context, point.x, point.y) }
    if let fill = path.fill {
      unsafe setSource(fill, in: context)
      unsafe cairo_fill_preserve(context)
    }
    if let stroke = path.stroke {
      unsafe setSource(stroke, in: context)
      unsafe cairo_set_line_width(context, path.width)
      unsafe cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
      unsafe cairo_stroke_preserve(context)
    }
    unsafe cairo_new_path(context)
  }

  private func draw(_ line: Sheet.Line, in context: OpaquePointer?) {
    let weight = line.bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL
    unsafe cairo_select_font_face(context, line.family.face, CAIRO_FONT_SLANT_NORMAL, weight)
    var matrix = cairo_matrix_t()
    unsafe cairo_matrix_init(
      &matrix, line.size * line.family.widthScale, 0, -line.size * line.family.slant, line.size, 0, 0)
    unsafe cairo_set_font_matrix(context, &matrix)
    var extents = cairo_text_extents_t()
    unsafe cairo_text_extents(context, line.text, &extents)
    let offset =
      switch line.alignment {
      case .left: 0.0
      case .centre: extents.x_advance / 2
      case .right: extents.x_advance
      }
    unsafe setSource(line.ink, in: context)
    unsafe cairo_move_to(context, line.anchor.x - offset, line.anchor.y)
    unsafe cairo_show_text(context, line.text)
  }

  private func setSource(_ ink: Ink, in context: OpaquePointer?) {
    unsafe cairo_set_source_rgb(context, ink.red, ink.green, ink.blue)
  }

  private func raster(of surface: OpaquePointer?, width: Int, height: Int) -> Raster {
    let stride = Int(unsafe cairo_image_surface_get_stride(surface))
    let pixels = unsafe cairo_image_surface_get_data(surface)
    let count = width * height * channels.rawValue
    let samples = unsafe [UInt8](unsafeUninitializedCapacity: count) { samples, initialized in
      switch channels {
      case .gray: unsafe guichet_forge_gray_samples(width, height, stride, pixels, samples.baseAddress)
      case .rgb: unsafe guichet_forge_rgb_samples(width, height, stride, pixels, samples.baseAddress)
      }
      initialized = count
    }
    return Raster(width: width, height: height, channels: channels, samples: samples)
  }
}
