internal import CJPEG
internal import Glibc

/// Codes a picture as a JPEG of a chosen kind: gray of 1 channel, color of 3, inks of 4.
package struct TestJPEG: Sendable {
  package var isProgressive = false
  package var isArithmetic = false
  /// Rows of MCUs between two restart markers; 0 for none.
  package var restartRows = 0
  /// JFIF's unit, x and y.
  package var density: (unit: UInt8, x: UInt16, y: UInt16) = (0, 1, 1)
  package var exif: [UInt8]?

  package init() {}

  package func encode(_ picture: TestPicture) -> [UInt8] {
    let errors = UnsafeMutablePointer<jpeg_error_mgr>.allocate(capacity: 1)
    let info = UnsafeMutablePointer<jpeg_compress_struct>.allocate(capacity: 1)
    unsafe info.pointee.err = jpeg_std_error(errors)
    unsafe jpeg_CreateCompress(info, JPEG_LIB_VERSION, MemoryLayout<jpeg_compress_struct>.size)
    var target: UnsafeMutablePointer<UInt8>?
    var length: UInt = 0
    defer {
      unsafe jpeg_destroy_compress(info)
      unsafe free(target)
      unsafe errors.deallocate()
      unsafe info.deallocate()
    }
    return unsafe withUnsafeMutablePointer(to: &target) { target in
      unsafe withUnsafeMutablePointer(to: &length) { length in
        unsafe jpeg_mem_dest(info, target, length)
        unsafe configure(info, for: picture)
        unsafe write(picture, with: info)
        return unsafe Array(UnsafeBufferPointer(start: target.pointee, count: Int(length.pointee)))
      }
    }
  }

  private func configure(_ info: UnsafeMutablePointer<jpeg_compress_struct>, for picture: TestPicture) {
    unsafe info.pointee.image_width = UInt32(picture.width)
    unsafe info.pointee.image_height = UInt32(picture.height)
    unsafe info.pointee.input_components = Int32(picture.channels)
    unsafe info.pointee.in_color_space =
      [1: JCS_GRAYSCALE, 3: JCS_RGB, 4: JCS_CMYK][picture.channels, default: JCS_UNKNOWN]
    unsafe jpeg_set_defaults(info)
    unsafe info.pointee.arith_code = isArithmetic ? 1 : 0
    unsafe info.pointee.restart_in_rows = Int32(restartRows)
    unsafe info.pointee.density_unit = density.unit
    unsafe info.pointee.X_density = density.x
    unsafe info.pointee.Y_density = density.y
    if isProgressive { unsafe jpeg_simple_progression(info) }
  }

  private func write(_ picture: TestPicture, with info: UnsafeMutablePointer<jpeg_compress_struct>) {
    unsafe jpeg_start_compress(info, 1)
    if let exif {
      let segment = Array("Exif\u{0}\u{0}".utf8) + exif
      unsafe jpeg_write_marker(info, JPEG_APP0 + 1, segment, UInt32(segment.count))
    }
    var samples = picture.samples
    unsafe samples.withUnsafeMutableBufferPointer { samples in
      for y in 0..<picture.height {
        var row = unsafe samples.baseAddress?.advanced(by: y * picture.width * picture.channels)
        _ = unsafe jpeg_write_scanlines(info, &row, 1)
      }
    }
    unsafe jpeg_finish_compress(info)
  }
}
