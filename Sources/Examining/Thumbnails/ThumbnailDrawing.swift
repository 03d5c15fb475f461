import FoundationEssentials
import Vocabulary

/// A page as it is shown, drawn so small that the longer side of it has ``Thumbnail/maximumSide`` pixels.
struct ThumbnailDrawing {
  let width: Int
  let height: Int

  /// What lies beside a picture, and where rows of it are missing.
  private static let paper: UInt8 = 255
  private static let nothing: UInt8 = 192

  /// - Parameters:
  ///   - width: Of the page, in any unit, as is `height`.
  init(width: Double, height: Double) {
    let scale = Double(Thumbnail.maximumSide) / max(width, height)
    func pixels(_ length: Double) -> Int {
      let count = (length * scale).rounded()
      return count >= 1 ? Int(min(count, Double(Thumbnail.maximumSide))) : 1
    }
    self.width = pixels(width)
    self.height = pixels(height)
  }

  /// - Parameter samples: Luma of the whole page, in rows without gaps.
  func thumbnail(_ samples: [UInt8], page: Int) -> Thumbnail {
    let stride = Thumbnail.bytesARow(width: width)
    var greys = [UInt8](repeating: 0, count: stride * height)
    for row in 0..<height {
      for column in 0..<width {
        let grey = UInt8((Int(samples[row * width + column]) * 15 + 127) / 255)
        greys[row * stride + column / 2] |= column & 1 == 0 ? grey << 4 : grey
      }
    }
    return Thumbnail(page: page, width: width, height: height, samples: Data(greys))
  }

  /// Draws a picture where it lies on the page; nil where there is not one row of it.
  ///
  /// - Parameter fullHeight: In pixels, what the picture would have with all its rows.
  func thumbnail(of picture: LumaPicture, fullHeight: Int, at place: PicturePlace, page: Int) -> Thumbnail? {
    // So far that one to two samples are left for a pixel: between those is read.
    let extent = place.extent
    let factor = min(
      Double(picture.width) / (extent.alongRows * Double(place.isTurnedSideways ? height : width)),
      Double(fullHeight / picture.reduction)
        / (extent.alongColumns * Double(place.isTurnedSideways ? width : height)))
    let reduced = picture.reduced(by: factor >= 1 ? Int(min(factor, Double(LumaReducer.maximumFactor))) : 1)
    guard reduced.width > 0, reduced.height > 0 else { return nil }
    let rows = Double(fullHeight) / Double(reduced.reduction)
    // A step to the right on the page, or down, is the same step on the picture everywhere.
    func pictured(_ x: Double, _ y: Double) -> SIMD2<Double> {
      let point = place.pictured(x: (x + 0.5) / Double(width), y: (y + 0.5) / Double(height))
      return SIMD2(point.x * Double(reduced.width), point.y * rows)
    }
    let start = pictured(0, 0)
    let (right, down) = (pictured(1, 0) - start, pictured(0, 1) - start)
    var samples: [UInt8] = []
    samples.reserveCapacity(width * height)
    for y in 0..<height {
      for x in 0..<width {
        let point = start + Double(x) * right + Double(y) * down
        if point.x < 0 || point.y < 0 || point.x > Double(reduced.width) || point.y > rows {
          samples.append(Self.paper)
        } else if point.y - 0.5 < Double(reduced.height) {
          samples.append(reduced.sample(x: point.x - 0.5, y: point.y - 0.5))
        } else {
          samples.append(Self.nothing)
        }
      }
    }
    return thumbnail(samples, page: page)
  }
}

extension LumaPicture {
  /// Between the four samples around a point, those at the border as far as need be.
  fileprivate func sample(x: Double, y: Double) -> UInt8 {
    let (left, top) = (min(max(x, 0), Double(width - 1)), min(max(y, 0), Double(height - 1)))
    let (column, row) = (Int(left), Int(top))
    let (right, below) = (min(column + 1, width - 1), min(row + 1, height - 1))
    func level(in row: Int) -> Double {
      let (one, other) = (Double(samples[row * width + column]), Double(samples[row * width + right]))
      return one + (other - one) * (left - Double(column))
    }
    let (upper, lower) = (level(in: row), level(in: below))
    return UInt8((upper + (lower - upper) * (top - Double(row))).rounded())
  }
}
