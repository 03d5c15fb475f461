import Vocabulary

/// The words of an examination, as a person would say them.
enum MeasureWords {
  static func kind(_ kind: Page.Kind) -> Words {
    switch kind {
    case .bornDigital: .typeset(fr: "texte", en: "text")
    case .scan: .typeset(fr: "scan", en: "scan")
    case .ocrScan: .typeset(fr: "scan avec texte", en: "scan with text")
    case .mixed: .typeset(fr: "texte et images", en: "text and pictures")
    case .blank: .typeset(fr: "page vide", en: "blank page")
    case .image: .typeset(fr: "image", en: "picture")
    }
  }

  static func method(_ method: EffectiveResolution.Method) -> Words {
    switch method {
    case .placement: .typeset(fr: "d'après la page", en: "from the page")
    case .metadata: .typeset(fr: "déclarée", en: "declared")
    case .pageFormat: .typeset(fr: "d'après le format", en: "from the page format")
    case .outline: .typeset(fr: "d'après le contour", en: "from the outline")
    case .textHeight: .typeset(fr: "d'après le texte", en: "from the text")
    }
  }

  static func state(_ state: Legibility.State) -> Words {
    switch state {
    case .measured: .typeset(fr: "mesurée", en: "measured")
    case .blank: .typeset(fr: "vide", en: "blank")
    case .uncertain: .typeset(fr: "non jugée", en: "not judged")
    case .notMeasured: .typeset(fr: "non mesurée", en: "not measured")
    }
  }
}
