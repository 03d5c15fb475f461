import Vocabulary

/// How a person gets from a format that is not accepted to one that is.
enum Conversion {
  case pictureViewer, phoneSetting, officeExport, print, email, extraction, otherDocument, original

  init(of format: FileFormat) {
    self =
      switch format {
      case .tiff, .bmp, .gif, .webp, .avif, .jp2, .jbig2, .svg, .ico, .psd, .jpeg, .png: .pictureViewer
      case .heic: .phoneSetting
      case .doc, .xls, .ppt, .docx, .xlsx, .pptx, .odt, .ods, .odp, .rtf, .ole, .encryptedOffice: .officeExport
      case .epub, .xps, .html, .xml, .text, .postScript, .pdf: .print
      case .msg, .eml: .email
      case .zip, .rar, .gzip, .bzip2, .xz, .tar, .sevenZip: .extraction
      case .mp3, .mp4, .wav, .elf, .pe: .otherDocument
      case .empty, .unknown: .original
      }
  }

  /// - Parameters:
  ///   - preferred: The format to aim at.
  ///   - accepted: All that are accepted, as a list.
  func advice(preferred: String, accepted: Words) -> Words {
    switch self {
    case .pictureViewer:
      .typeset(
        fr: "Ouvrez l'image et enregistrez-la dans un format accepté (\(accepted.fr)).",
        en: "Open the image and save it in an accepted format (\(accepted.en)).")
    case .phoneSetting:
      .typeset(
        fr: "Sur iPhone, choisissez Réglages > Appareil photo > Formats > « Le plus compatible », puis reprenez la "
          + "photo. Sinon, convertissez-la (\(accepted.fr)).",
        en: "On an iPhone, choose Settings > Camera > Formats > “Most Compatible”, then take the photo again. Or "
          + "convert it (\(accepted.en)).")
    case .officeExport:
      .typeset(
        fr: "Ouvrez-le et enregistrez-le en \(preferred) (Fichier > Exporter), puis envoyez ce nouveau fichier.",
        en: "Open it and save it as \(preferred) (File > Export), then send that new file.")
    case .print:
      .typeset(
        fr:
          "Ouvrez-le, choisissez Imprimer, puis « Enregistrer au format \(preferred) », et envoyez ce nouveau fichier.",
        en: "Open it, choose Print, then “Save as \(preferred)”, and send that new file.")
    case .email:
      .typeset(
        fr: "Envoyez la pièce jointe seule. Si le document est le courriel lui-même, imprimez-le en \(preferred).",
        en: "Send the attachment alone. If the document is the email itself, print it as \(preferred).")
    case .extraction:
      .typeset(
        fr: "Ouvrez-le, sortez-en les documents et envoyez-les un par un (\(accepted.fr)).",
        en: "Open it, take the documents out and send them one by one (\(accepted.en)).")
    case .otherDocument:
      .typeset(
        fr: "Vérifiez que vous avez choisi le bon fichier, et envoyez le document lui-même (\(accepted.fr)).",
        en: "Check that you chose the right file, and send the document itself (\(accepted.en)).")
    case .original:
      .typeset(
        fr:
          "Vérifiez que vous avez choisi le bon fichier. Ouvrez-le avec le logiciel qui l'a créé et enregistrez-le en "
          + "\(preferred).",
        en: "Check that you chose the right file. Open it with the program that made it and save it as \(preferred).")
    }
  }
}
