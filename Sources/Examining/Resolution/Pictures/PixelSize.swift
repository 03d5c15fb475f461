/// The size of a picture, in pixels.
struct PixelSize: Equatable, Sendable {
  var width: Int
  var height: Int

  var shortSide: Double { Double(min(width, height)) }
  var longSide: Double { Double(max(width, height)) }
  var isWide: Bool { width > height }
  var aspect: Double { longSide / shortSide }

  /// The shapes of camera sensors, which many pictures have without any paper in them.
  var hasSensorShape: Bool {
    let shapes: [Double] = [4.0 / 3, 3.0 / 2, 16.0 / 9]
    return shapes.contains { shape in abs(aspect / shape - 1) < 0.004 }
  }

  /// The size of a common screen. What it shows has no size on paper.
  var isScreen: Bool {
    Self.screens.contains { $0.0 == min(width, height) && $0.1 == max(width, height) }
  }

  private static let screens: [(Int, Int)] = [
    // Computers.
    (768, 1024), (720, 1280), (768, 1280), (800, 1280), (1024, 1280), (768, 1366), (900, 1440), (864, 1536),
    (900, 1600), (1050, 1680), (1080, 1920), (1200, 1920), (1440, 2560), (1600, 2560), (1800, 2880), (1964, 3024),
    (2234, 3456), (1440, 3440), (2160, 3840), (1536, 2048), (1668, 2224), (1640, 2360), (1668, 2388), (2048, 2732),
    // Telephones.
    (640, 1136), (750, 1334), (1242, 2208), (828, 1792), (1125, 2436), (1242, 2688), (1080, 2340), (1170, 2532),
    (1284, 2778), (1179, 2556), (1290, 2796), (1206, 2622), (1320, 2868), (720, 1520), (720, 1560), (720, 1600),
    (1080, 2160), (1080, 2220), (1080, 2280), (1080, 2310), (1080, 2376), (1080, 2400), (1080, 2408), (1080, 2460),
    (1440, 2960), (1440, 3040), (1440, 3088), (1440, 3120), (1440, 3200)
  ]
}
