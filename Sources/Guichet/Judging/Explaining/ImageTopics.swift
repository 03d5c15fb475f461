import Vocabulary

extension Topic {
  static let imageDamaged = Topic(
    fr: (
      "L'image ne peut pas être décodée, ou une partie en est abîmée.",
      "L'image est décodée ; la part de lignes abîmées est estimée.",
      "Refus à partir de \(Threshold.missingShare.fr) de lignes, conseil en dessous (clé "
        + "`tolerated_missing_share`)."
    ),
    en: (
      "The image cannot be decoded, or a part of it is damaged.",
      "The image is decoded; the share of damaged rows is estimated.",
      "Refusal from \(Threshold.missingShare.en) of the rows, advice below (key `tolerated_missing_share`)."
    ),
    source: .choice)

  static let imageTruncated = Topic(
    fr: (
      "Le fichier s'arrête trop tôt : le bas de l'image manque.",
      "Les lignes présentes sont comptées ; un simple repère de fin absent n'est pas un défaut.",
      "Refus à partir de \(Threshold.missingShare.fr) de lignes, conseil en dessous (clé "
        + "`tolerated_missing_share`)."
    ),
    en: (
      "The file ends too early: the bottom of the image is missing.",
      "The rows that are there are counted; a missing end marker alone is no defect.",
      "Refusal from \(Threshold.missingShare.en) of the rows, advice below (key `tolerated_missing_share`)."
    ),
    source: .choice)

  static let imageTooManyPixels = Topic(
    fr: (
      "L'image est trop grande pour être examinée.",
      "La largeur, la hauteur et leur produit, lus avant de décoder.",
      "\(Threshold.maximumPixels.fr) et \(Threshold.maximumSide.fr) de côté au plus (clés `maximum_pixels`, "
        + "`maximum_side`)."
    ),
    en: (
      "The image is too large to be examined.",
      "The width, the height and their product, read before decoding.",
      "At most \(Threshold.maximumPixels.en) and \(Threshold.maximumSide.en) a side (keys `maximum_pixels`, "
        + "`maximum_side`)."
    ),
    source: .bound)

  static let imageTooManyScans = Topic(
    fr: (
      "L'image JPEG progressive se décode en trop de passages.",
      "Les passages sont comptés avant de décoder.",
      "\(Threshold.maximumScans.fr) au plus (clé `maximum_scans`)."
    ),
    en: (
      "The progressive JPEG takes too many scans to decode.",
      "The scans are counted before decoding.",
      "At most \(Threshold.maximumScans.en) (key `maximum_scans`)."
    ),
    source: .bound)

  static let imageUnsupportedCoding = Topic(
    fr: (
      "L'image JPEG est d'une variante que les lecteurs courants ne décodent pas : plus de 8 bits, sans perte ou "
        + "hiérarchique.",
      "Le procédé et la profondeur déclarés en tête de l'image (ISO/IEC 10918-1, tableau B.1).",
      "8 bits par composante au plus."
    ),
    en: (
      "The JPEG is of a variant that common readers do not decode: more than 8 bits, lossless or hierarchical.",
      "The process and the depth declared in the image's header (ISO/IEC 10918-1, table B.1).",
      "At most 8 bits a sample."
    ),
    source: .choice)

  static let imageRareCoding = Topic(
    fr: (
      "L'image JPEG est codée par l'arithmétique, que beaucoup de lecteurs ne décodent pas.",
      "Le procédé déclaré en tête de l'image (ISO/IEC 10918-1, tableau B.1).",
      "Pas de seuil."
    ),
    en: (
      "The JPEG uses arithmetic coding, which many readers do not decode.",
      "The process declared in the image's header (ISO/IEC 10918-1, table B.1).",
      "No threshold."
    ),
    source: .choice)

  static let imageAnimated = Topic(
    fr: (
      "L'image contient plusieurs vues.",
      "Les vues déclarées dans le fichier sont comptées.",
      "Une seule vue conseillée."
    ),
    en: (
      "The image has several frames.",
      "The frames that the file declares are counted.",
      "One frame advised."
    ),
    source: .choice)
}
