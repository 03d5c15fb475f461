import Crypto
import FoundationEssentials
import Vocabulary

/// What stands before the rows, but for the overview.
struct HTMLHeading {
  private let language: Language
  private let policy: String?
  private let date: Date?
  private let showsPages: Bool

  init(language: Language, policy: String?, date: Date?, showsPages: Bool) {
    self.language = language
    self.policy = policy
    self.date = date
    self.showsPages = showsPages
  }

  private var words: HTMLWords { HTMLWords(language) }

  var beforeOverview: Markup {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(Markup(verbatim: Self.securityPolicy))">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex, nofollow">
    <link rel="icon" href="data:,">
    <title>\(words.title)</title>
    <style>\(Markup(verbatim: HTMLStyle.text))</style>
    <script>\(Markup(verbatim: HTMLScript.text))</script>
    </head>
    <body>
    <a class="skip" href="#documents">\(words.skipToDocuments)</a>
    <header><h1>\(words.title)</h1><p class="facts">\(context)</p></header>
    <main>

    """
  }

  var afterOverview: Markup {
    """

    <section aria-labelledby="documents">
    <h2 id="documents" tabindex="-1">\(words.documents)</h2>
    <div class="controls" role="search" hidden><label>\(words.search) <input type="search" autocomplete="off" \
    spellcheck="false"></label> <button type="button" class="all">\(words.showAll)</button>
    <p role="status" data-pattern="\(words.shownPattern)"></p></div>
    <table role="table" class="\(showsPages ? "with-pages" : "without-pages")">
    <caption>\(words.caption)</caption>
    <thead role="rowgroup"><tr role="row">\(columns)</tr></thead>
    <tbody role="rowgroup">

    """
  }

  private var columns: Markup {
    let page: Markup = showsPages ? "<th role=\"columnheader\" scope=\"col\">\(words.page)</th>" : ""
    let sortable = [
      ("name", words.document), ("bytes", words.size), ("verdict", words.verdict), ("codes", words.reasons)
    ]
    .map { key, title -> Markup in
      "<th role=\"columnheader\" scope=\"col\" data-key=\"\(key)\"><span>\(title)</span></th>"
    }
    return page + sortable.joined()
  }

  private var context: Markup {
    let rules: Markup? = policy.map { "\(words.policy) <b>\($0)</b>" }
    let program: Markup = "Guichet \(GuichetVersion.current)"
    let time: Markup? = date.map { date in
      // Without its seconds: `2026-11-29T17:13:20Z`.
      let text = date.formatted(.iso8601)
      return "<time datetime=\"\(text)\">\(String(text.prefix(10))) \(String(text.dropFirst(11).prefix(5))) UTC</time>"
    }
    return [rules, time, program].compactMap(\.self).joined(separator: " · ")
  }

  /// Nothing is loaded, sent or run but the style and the script below, known by their hashes, and pictures that are in the
  /// document itself.
  static let securityPolicy = """
    default-src 'none'; img-src data:; style-src '\(hash(of: HTMLStyle.text))'; script-src '\(hash(of: HTMLScript.text))'; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'
    """

  private static func hash(of text: String) -> String {
    "sha256-" + Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
  }
}
