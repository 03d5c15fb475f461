internal import CForge

/// Codes pixels as a JPEG with chosen features.
package struct JPEGWriter: Sendable {
  package enum Density: Sendable {
    /// The ratio of a pixel's sides alone.
    case ratio(UInt16, UInt16)
    case perInch(UInt16, UInt16)
    case perCentimetre(UInt16, UInt16)
  }

  /// 1 to 100, libjpeg's scale.
  package var quality = 85
  package var density = Density.ratio(1, 1)
  /// Chroma at half the resolution in both directions (4:2:0), as cameras and scanners do.
  package var subsampled = true
  package var progressive = false
  package var arithmetic = false
  package var exif: ExifBlock?

  package init(quality: Int = 85, density: Density = .ratio(1, 1)) {
    self.quality = quality
    self.density = density
  }

  package func encode(_ raster: Raster) throws(ForgeError) -> [UInt8] {
    var options = guichet_forge_jpeg_options()
    options.width = UInt32(raster.width)
    options.height = UInt32(raster.height)
    options.components = UInt32(raster.channels.rawValue)
    options.quality = UInt32(quality)
    options.subsampled = subsampled
    options.progressive = progressive
    options.arithmetic = arithmetic
    switch density {
    case .ratio(let x, let y): (options.density_unit, options.density_x, options.density_y) = (0, x, y)
    case .perInch(let x, let y): (options.density_unit, options.density_x, options.density_y) = (1, x, y)
    case .perCentimetre(let x, let y): (options.density_unit, options.density_x, options.density_y) = (2, x, y)
    }
    let block = exif?.bytes() ?? []
    let encoded = forgedBytes { buffer in
      unsafe raster.samples.withUnsafeBufferPointer { samples in
        unsafe block.withUnsafeBufferPointer { block in
          unsafe guichet_forge_jpeg_encode(&options, samples.baseAddress, block.count, block.baseAddress, buffer)
        }
      }
    }
    guard let encoded else { throw .jpegRefused }
    return encoded
  }
}
