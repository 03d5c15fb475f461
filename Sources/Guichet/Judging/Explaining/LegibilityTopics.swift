import Vocabulary

extension Topic {
  static let legibilityBlurred = Topic(
    fr: (
      "Le texte est flou.",
      "La netteté du bord des lettres, là où il y a du texte.",
      "\(Threshold.minimumScore) sur 100 au moins (clé `minimum_score`) ; refus si deux familles d'indices concordent, conseil si une seule."
    ),
    en: (
      "The text is blurred.",
      "The sharpness of the letters' edges, where there is text.",
      "At least \(Threshold.minimumScore) out of 100 (key `minimum_score`); refusal where two families of signals agree, advice on one alone."
    ),
    source: .choice)

  static let legibilityFaint = Topic(
    fr: (
      "Le texte est trop pâle.",
      "L'écart de clarté entre les lettres et le papier.",
      "\(Threshold.minimumScore) sur 100 au moins (clé `minimum_score`) ; refus si deux familles d'indices concordent, conseil si une seule."
    ),
    en: (
      "The text is too pale.",
      "The difference in lightness between the letters and the paper.",
      "At least \(Threshold.minimumScore) out of 100 (key `minimum_score`); refusal where two families of signals agree, advice on one alone."
    ),
    source: .choice)

  static let legibilityDark = Topic(
    fr: (
      "La page est trop sombre pour que le texte se lise.",
      "La clarté du papier et l'écart qu'il garde avec les lettres.",
      "\(Threshold.minimumScore) sur 100 au moins (clé `minimum_score`) ; refus si deux familles d'indices concordent, conseil si une seule."
    ),
    en: (
      "The page is too dark for its text to be read.",
      "The lightness of the paper and how far it stays from the letters.",
      "At least \(Threshold.minimumScore) out of 100 (key `minimum_score`); refusal where two families of signals agree, advice on one alone."
    ),
    source: .choice)

  static let legibilityGlare = Topic(
    fr: (
      "Un reflet cache une partie du texte.",
      "Les zones saturées, là où elles touchent du texte.",
      "\(Threshold.minimumScore) sur 100 au moins (clé `minimum_score`) ; refus si deux familles d'indices concordent, conseil si une seule."
    ),
    en: (
      "A reflection hides part of the text.",
      "Saturated areas, where they touch text.",
      "At least \(Threshold.minimumScore) out of 100 (key `minimum_score`); refusal where two families of signals agree, advice on one alone."
    ),
    source: .choice)

  static let legibilityNoisy = Topic(
    fr: (
      "Des points ou du grain gênent la lecture.",
      "Le grain, rapporté au contraste des lettres, et la part des taches trop petites pour en être.",
      "\(Threshold.minimumScore) sur 100 au moins (clé `minimum_score`) ; refus si deux familles d'indices concordent, conseil si une seule."
    ),
    en: (
      "Dots or grain get in the way of reading.",
      "The grain, against the contrast of the letters, and the share of specks that are too small to be letters.",
      "At least \(Threshold.minimumScore) out of 100 (key `minimum_score`); refusal where two families of signals agree, advice on one alone."
    ),
    source: .choice)

  static let legibilityOverCompressed = Topic(
    fr: (
      "La compression a abîmé les lettres.",
      "Les carrés que la compression JPEG laisse autour des lettres.",
      "\(Threshold.minimumScore) sur 100 au moins (clé `minimum_score`) ; refus si deux familles d'indices concordent, conseil si une seule."
    ),
    en: (
      "Compression has damaged the letters.",
      "The squares that JPEG compression leaves around letters.",
      "At least \(Threshold.minimumScore) out of 100 (key `minimum_score`); refusal where two families of signals agree, advice on one alone."
    ),
    source: .choice)

  static let legibilityTextTooSmall = Topic(
    fr: (
      "Les lettres ont trop peu de points pour être lues.",
      "La hauteur médiane des lettres, en pixels.",
      "\(Threshold.minimumCharacterHeight.fr) de haut au moins (clé `minimum_character_height_px`)."
    ),
    en: (
      "The letters have too few pixels to be read.",
      "The median height of the letters, in pixels.",
      "At least \(Threshold.minimumCharacterHeight.en) high (key `minimum_character_height_px`)."
    ),
    source: .choice)

  static let legibilityCutOff = Topic(
    fr: (
      "Du texte est coupé au bord de la page ou de la photo.",
      "Les lettres et les lignes qui touchent le bord.",
      "Refus si deux familles d'indices concordent, conseil si une seule."
    ),
    en: (
      "Text is cut off at the edge of the page or photo.",
      "Letters and lines that touch the edge.",
      "Refusal where two families of signals agree, advice on one alone."
    ),
    source: .choice)

  static let legibilityBlank = Topic(
    fr: (
      "Une page est vide.",
      "La part de la page où il y a de l'encre.",
      "Refus si toutes les pages sont vides, conseil si quelques-unes."
    ),
    en: (
      "A page is blank.",
      "The share of the page that bears ink.",
      "Refusal where all pages are blank, advice where some are."
    ),
    source: .choice)

  static let legibilityRotated = Topic(
    fr: (
      "La page est couchée sur le côté ou à l'envers.",
      "Le sens des lignes, telles que la page s'affiche.",
      "Pas de seuil."
    ),
    en: (
      "The page lies on one side or upside down.",
      "The direction of the lines, as the page is shown.",
      "No threshold."
    ),
    source: .choice)

  static let legibilityUncertain = Topic(
    fr: (
      "La lisibilité n'a pas pu être jugée.",
      "Le nombre de lettres trouvées ; une photo, une carte ou une écriture à la main en donnent trop peu. Des lettres nettes qui ne ressemblent pas à l'alphabet latin et ne s'y lisent pas ne sont pas jugées, ni celles d'une carte ou d'un passeport dont le fond a plusieurs couleurs.",
      "\(Threshold.minimumCharacters) lettres au moins (clé `minimum_characters`)."
    ),
    en: (
      "Legibility could not be judged.",
      "The number of letters found; a photo, a card or handwriting gives too few. Sharp letters that neither look like the Latin alphabet nor read as it are not judged, nor are those of a card or a passport whose ground has several colours.",
      "At least \(Threshold.minimumCharacters) letters (key `minimum_characters`)."
    ),
    source: .choice)

  static let legibilityNotMeasured = Topic(
    fr: (
      "La lisibilité n'a pas été mesurée, faute de temps.",
      "Le temps de calcul passé sur la page.",
      "\(Threshold.secondsPerPage.fr) par page (clé `seconds_per_page`)."
    ),
    en: (
      "Legibility was not measured for lack of time.",
      "The CPU time spent on the page.",
      "\(Threshold.secondsPerPage.en) a page (key `seconds_per_page`)."
    ),
    source: .bound)
}
