import Codecs
import Vocabulary

/// Where the bytes of a PDF are.
struct PDFWeights {
  /// Falling, three at most; parts that weigh nothing are left out.
  let heaviest: [RemedyObstacle.Weight]

  init(_ streams: [PDFStream]) {
    var bytes: [RemedyObstacle.Weight.Part: Int64] = [:]
    for stream in streams { bytes[RemedyObstacle.Weight.Part(stream.part), default: 0] += Int64(stream.bytes) }
    heaviest = RemedyObstacle.Weight.Part.allCases
      .map { RemedyObstacle.Weight($0, bytes: bytes[$0, default: 0]) }
      .filter { $0.bytes > 0 }
      .sorted { ($1.bytes, $0.part.rawValue) < ($0.bytes, $1.part.rawValue) }
      .prefix(3).map(\.self)
  }
}

extension RemedyObstacle.Weight.Part {
  fileprivate init(_ part: PDFStream.Part) {
    self =
      switch part {
      case .images: .images
      case .fonts: .fonts
      case .attachments: .attachments
      case .content: .content
      case .other: .other
      }
  }
}
