import CCodecs

/// What the coefficients of a picture stand for.
package struct JPEGPicture: Equatable, Sendable {
  /// In pixels.
  package var width: Int
  package var height: Int
  package var components: [JPEGComponent]
  /// Bytes of the colour profile that came with it; 0 for none.
  package var profileLength: Int
}

/// One of the planes of which a picture is made.
package struct JPEGComponent: Equatable, Sendable {
  /// In blocks of 8 × 8 samples.
  package var columns: Int
  package var rows: Int
  /// Samples for a pixel of the picture: 1 at most, less where chroma is subsampled.
  package var density: Double
  /// Which of the two pairs of Huffman codes it uses.
  package var codePair: Int
  /// What one unit of each of the 64 coefficients is worth, row by row of a block.
  package var steps: [Float]

  package var blockCount: Int { columns * rows }
}

extension JPEGPicture {
  init(_ picture: guichet_jpeg_picture) {
    width = Int(picture.width)
    height = Int(picture.height)
    profileLength = Int(clamping: picture.profile_length)
    let all = picture.components
    components = [all.0, all.1, all.2, all.3].prefix(Int(picture.component_count)).map(JPEGComponent.init)
  }
}

extension JPEGComponent {
  fileprivate init(_ component: guichet_jpeg_component) {
    columns = Int(component.columns)
    rows = Int(component.rows)
    density = Double(component.horizontal_density * component.vertical_density)
    codePair = Int(component.code_pair)
    steps = unsafe withUnsafeBytes(of: component.steps) { unsafe Array($0.bindMemory(to: Float.self)) }
  }
}
