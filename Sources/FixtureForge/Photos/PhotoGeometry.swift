/// How a sheet lies in a picture: turned, tilted, not quite flat, seen by a pinhole camera.
struct PhotoGeometry {
  /// Of the camera.
  struct Pose {
    /// By which the sheet is turned clockwise in the stored picture, in radians.
    var turn: Double
    /// About the picture's horizontal and vertical axis, in radians.
    var tiltX: Double
    var tiltY: Double
    /// By how much the middles of the sheet's sides are bent towards the inside of the picture, in inches.
    var curlX: Double
    var curlY: Double
    /// Of the sheet's centre from the picture's, in shares of its size.
    var offsetX: Double
    var offsetY: Double
  }

  /// The size of the sheet in inches, of the picture in pixels.
  private let sheet: (width: Double, height: Double)
  private let picture: (width: Double, height: Double)
  private let curl: (x: Double, y: Double)
  /// From the plane of the sheet, in inches about its centre, to the picture; and back.
  private let projection: Matrix3
  private let inverse: Matrix3

  /// - Parameter resolution: Pixels to an inch of paper, at its centre.
  init(sheet: (width: Double, height: Double), picture: (width: Int, height: Int), resolution: Double, pose: Pose) {
    self.sheet = sheet
    self.picture = (Double(picture.width), Double(picture.height))
    curl = (pose.curlX, pose.curlY)
    // A phone's main camera: its focal length is about three quarters of the picture's diagonal.
    let (width, height) = self.picture
    let focalLength = 0.75 * (width * width + height * height).squareRoot()
    let rotation = Matrix3.turn(aboutX: pose.tiltX) * .turn(aboutY: pose.tiltY) * .turn(aboutZ: pose.turn)
    let plane = Matrix3(
      rotation[0], rotation[1], 0, rotation[3], rotation[4], 0, rotation[6], rotation[7], focalLength / resolution)
    let (centreX, centreY) = (width * (0.5 + pose.offsetX), height * (0.5 + pose.offsetY))
    projection = Matrix3(focalLength, 0, centreX, 0, focalLength, centreY, 0, 0, 1) * plane
    inverse = projection.inverted()
  }

  /// The place on the sheet, in inches from its upper left corner, that a pixel shows.
  func place(atX x: Double, y: Double) -> Sheet.Point {
    let plane = inverse.projected(x, y)
    let bend = bend(atX: plane.x, y: plane.y)
    return Sheet.Point(plane.x + bend.x + sheet.width / 2, plane.y + bend.y + sheet.height / 2)
  }

  /// The pixel that shows a place of the sheet, in inches from its upper left corner.
  func pixel(showing place: Sheet.Point) -> Sheet.Point {
    let (x, y) = (place.x - sheet.width / 2, place.y - sheet.height / 2)
    // The bend changes little from place to place: a few steps find where it comes from.
    var plane = Sheet.Point(x, y)
    for _ in 0..<4 {
      let bend = bend(atX: plane.x, y: plane.y)
      plane = Sheet.Point(x - bend.x, y - bend.y)
    }
    return projection.projected(plane.x, plane.y)
  }

  /// Whether all of the sheet is in the picture, a margin in shares of the picture's width left over.
  func isWhole(margin: Double) -> Bool {
    let border = margin * picture.width
    return [0, 0.5, 1].allSatisfy { x in
      [0, 0.5, 1].allSatisfy { y in
        let pixel = pixel(showing: Sheet.Point(x * sheet.width, y * sheet.height))
        return pixel.x >= border && pixel.x <= picture.width - border
          && pixel.y >= border && pixel.y <= picture.height - border
      }
    }
  }

  /// Parabolas across the sheet, flat in the middle.
  private func bend(atX x: Double, y: Double) -> (x: Double, y: Double) {
    let (across, down) = (2 * x / sheet.width, 2 * y / sheet.height)
    return (curl.x * down * down, curl.y * across * across)
  }
}
