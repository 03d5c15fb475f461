/// A colour, 0 to 1 a component.
package struct Ink: Equatable, Sendable {
  package var red: Double
  package var green: Double
  package var blue: Double

  package init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  package init(gray: Double) {
    self.init(red: gray, green: gray, blue: gray)
  }

  package static let black = Ink(gray: 0)
  package static let gray = Ink(gray: 0.35)
  package static let pale = Ink(gray: 0.91)
  package static let white = Ink(gray: 1)
  package static let blue = Ink(red: 0.05, green: 0.2, blue: 0.5)
  package static let sky = Ink(red: 0.88, green: 0.92, blue: 0.98)
  package static let green = Ink(red: 0.08, green: 0.4, blue: 0.27)
}
