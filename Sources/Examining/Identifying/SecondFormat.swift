import Vocabulary

/// A second document in the same file, which another reader opens under its own name: what a caseworker's viewer shows is
/// then not what was examined.
///
/// It counts where it is whole and found by a reader's own rules: a PDF with a header or a trailer where readers look for
/// them, an archive that ends the file. What a format carries by design is part of it and does not count: the film of a
/// motion photo and the further pictures of an MPO behind a JPEG, a file attached to a PDF, what stands in a comment.
enum SecondFormat {
  /// Only beside formats that can be accepted, or that a PDF can be mistaken for.
  static func find(beside first: Identity, in document: Span<UInt8>) -> FileFormat? {
    switch first.format {
    case .pdf:
      TapeArchive.identify(document)?.format ?? trailingArchive(document)
    case .jpeg, .png:
      PDFSyntax.isPresent(in: document) ? .pdf : trailingArchive(document)
    case .tiff, .bmp, .gif, .webp, .heic, .avif, .jp2, .ico, .psd, .html, .mp3, .mp4, .wav, .elf, .pe:
      PDFSyntax.isPresent(in: document) ? .pdf : nil
    default:
      nil
    }
  }

  /// Unpackers of ZIP go by the end of the file. Those of RAR look for its first bytes, but to search every picture for
  /// them would cost more than the rest of the examination: the block that ends an archive is asked first. A 7z has no
  /// such end and is not told.
  private static func trailingArchive(_ document: Span<UInt8>) -> FileFormat? {
    if let archive = ZIPArchive(document), !isAttached(archive, in: document) {
      return ZIPDocument.identify(document)?.format
    }
    if RARArchive.endsArchive(document), document.contains(RARArchive.commonSignature, in: 0..<document.count) {
      return .rar
    }
    return nil
  }

  /// An archive that is the content of a stream in a PDF is followed by the keyword that ends it.
  private static func isAttached(_ archive: ZIPArchive, in document: Span<UInt8>) -> Bool {
    document.contains("endstream".utf8, in: archive.end..<archive.end + 16)
  }
}
