import Crypto
import FoundationEssentials
import Guichet
import Testing

@Suite("A report as a page")
struct HTMLFormTests {
  private func record(path: String = "dossier/rib.pdf", bytes: Int64 = 800_000) -> Record {
    let context = Context(policy: "p@1", program: "1", libraries: "", recognition: "never", isolation: "full")
    var record = Record(path: path, context: context)
    record.bytes = bytes
    record.examination = .sample()
    return record.judged(under: .edocPerso)
  }

  private func row(_ record: Record, in language: Language = .fr) -> String {
    String(decoding: HTMLForm(language: language).entry(for: record), as: UTF8.self)
  }

  private func page(_ language: Language = .fr, policy: String? = nil) -> String {
    let form = HTMLForm(language: language, policy: policy)
    return String(decoding: form.opening() + form.entry(for: record()) + form.closing(), as: UTF8.self)
  }

  @Test(
    "nothing of a name is taken for anything but text",
    arguments: [
      ("<script>alert(1)</script>.pdf", "&lt;script&gt;alert(1)&lt;"),
      ("\" onerror=\"alert(1).pdf", "&quot; onerror=&quot;alert(1).pdf"),
      ("' onload='x.pdf", "&#39; onload=&#39;x.pdf"), ("a&lt;b.pdf", "a&amp;lt;b.pdf"),
      ("rib\u{202E}fdp.exe", #"rib\u{202E}fdp.exe"#), ("a\u{0}\u{1B}\n.pdf", #"a\0\u{1B}\n.pdf"#),
      ("a\u{FFFD}b.pdf", "a\u{FFFD}b.pdf")
    ])
  func hostileNames(path: String, shown: String) {
    let row = row(record(path: path))
    #expect(row.contains(shown))
    #expect(!row.contains("<script"))
    #expect(row.matches(of: #/<[^<>]* on[a-z]+=/#).isEmpty)
  }

  @Test("what a caller, a worker or a remedy says is escaped too")
  func hostileRest() {
    var hostile = record()
    hostile.id = "<b>1"
    hostile.context.policy = "<b>2"
    hostile.modified = "<b>3"
    hostile.remedy = Remedy(path: "<b>4", bytes: 1, sha256: "", method: .pdfImages, quality: nil)
    hostile.fault = Fault(.unreadable, message: Words(fr: "<b>5", en: ""))
    hostile.reasons = [
      Reason(
        code: .pdfDamaged, severity: .refusal, message: Words(fr: "<b>6", en: ""), action: Words(fr: "<b>7", en: ""))
    ]
    let row = row(hostile)
    #expect(row.matches(of: #/&lt;b&gt;/#).count == 7)
    #expect(!row.contains("<b>"))
    #expect(page(policy: "<i>").contains("&lt;i&gt;"))
  }

  @Test("only the style and the script that the page brings along may run", arguments: Language.allCases)
  func securityPolicy(language: Language) throws {
    let page = page(language)
    let policy = try #require(page.firstMatch(of: #/Content-Security-Policy" content="([^"]*)"/#)?.1)
    #expect(policy.hasPrefix("default-src 'none'; "))
    for (element, directive) in [("style", "style-src"), ("script", "script-src")] {
      let parts = page.matches(of: try Regex("(?s)<\(element)>(.*?)</\(element)>", as: (Substring, Substring).self))
      let text = try #require(parts.first?.output.1)
      let hash = Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
      #expect(parts.count == 1)
      #expect(policy.contains("\(directive) 'sha256-\(hash)';"))
    }
    // Not governed by a hash, and so not possible.
    #expect(page.matches(of: #/<[^<>]* (style|on[a-z]+)=/#).isEmpty)
    #expect(!policy.contains("unsafe"))
  }

  @Test("what is opened is closed, in order", arguments: Language.allCases)
  func balance(language: Language) {
    var full = record(path: "a/b.pdf", bytes: 7_000_000)
    full.remedy = Remedy(path: "r.pdf", bytes: 1, sha256: "", method: .pdfImages, quality: nil)
    full.examination = .sample { $0.pages = (1...30).map { Page.scan($0, 90, 90) } }
    var summary = Summary()
    summary.add(full)
    let form = HTMLForm(language: language)
    let opening = form.finalOpening(for: summary, isComplete: true) ?? Data()
    let page = String(decoding: opening + form.entry(for: full) + form.closing(), as: UTF8.self)
    var open: [Substring] = []
    for match in page.replacing(#/(?s)<(style|script)>.*?</\1>/#, with: "").matches(of: #/<(/?)([a-z0-9]+)[^>]*?(/?)>/#)
    {
      let (_, end, name, single) = match.output
      if end == "/" {
        #expect(open.popLast() == name)
      } else if single.isEmpty && !["meta", "link", "input"].contains(name) {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }

  @Test("there is room for any totals", arguments: Language.allCases, [0, 1, 3, 1_234])
  func room(language: Language, count: Int) throws {
    let form = HTMLForm(language: language)
    var summary = Summary()
    // Of every third document each reason is a refusal.
    for number in 0..<count {
      var record = record()
      record.verdict = [.conforme, .nonConforme, nil][number % 3]
      record.reasons = ReasonCode.allCases.dropFirst(number % ReasonCode.allCases.count).map { code in
        Reason(
          code: code, severity: number % 3 == 0 ? .refusal : .advice, message: Words(fr: "", en: ""),
          action: Words(fr: "", en: ""))
      }
      record.fault = number % 7 == 0 ? Fault(Fault.Code.allCases[number % Fault.Code.allCases.count]) : nil
      summary.add(record)
    }
    for isComplete in [true, false] {
      let opening = try #require(form.finalOpening(for: summary, isComplete: isComplete))
      #expect(opening.count == form.opening().count)
      let text = String(decoding: opening, as: UTF8.self)
      #expect(text.contains("class=\"notice\"") == !isComplete)
      #expect(text.contains("data-code=\"check.crashed\"") == (count > 0))
    }
  }

  @Test("reasons come by how frequent they are, with how often they refuse")
  func order() throws {
    var summary = Summary()
    for number in 0..<12 {
      var record = record(bytes: number < 5 ? 7_000_000 : 800_000)
      record.reasons +=
        number < 9
        ? [Reason(code: .pdfSigned, severity: .note, message: Words(fr: "", en: ""), action: Words(fr: "", en: ""))]
        : []
      summary.add(record)
    }
    let opening = try #require(HTMLForm(language: .fr).finalOpening(for: summary, isComplete: true))
    let text = String(decoding: opening, as: UTF8.self)
    #expect(text.matches(of: #/data-code="([^"]*)"/#).map(\.output.1) == ["pdf.signed", "size.over-limit"])
    #expect(text.contains("<rect class=\"all\" width=\"55.56\" height=\"1\"/><rect class=\"refused\" width=\"55.56\""))
    #expect(text.contains("<b>5</b> refusés"))
    #expect(text.contains("12 documents"))
  }

  @Test("texts are in the language asked for, and the recipient's words are marked as French")
  func language() {
    let refused = record(bytes: 7_000_000)
    #expect(row(refused, in: .fr).contains(refused.reasons[0].message.fr))
    let english = row(refused, in: .en)
    #expect(english.contains(refused.reasons[0].message.en))
    #expect(!english.contains(refused.reasons[0].message.fr))
    #expect(english.contains("<span lang=\"fr\">Non conforme</span>"))
    #expect(page(.en).contains("<html lang=\"en\">"))
  }

  @Test("measured values are there on demand, of twenty pages at most")
  func facts() {
    var scanned = record()
    scanned.sha256 = "0a1b"
    scanned.examination = .sample { $0.pages = (1...25).map { Page.scan($0, 299.7, 150) } }
    let row = row(scanned.judged(under: .edocPerso))
    #expect(row.contains("<details><summary>Valeurs mesurées</summary>"))
    #expect(row.contains("300 × 150\u{A0}DPI (d’après la page)"))
    #expect(row.contains("0a1b"))
    #expect(row.matches(of: #/<th scope="row">/#).count == 20)
    #expect(row.contains("5 autres pages"))
  }

  @Test("a fault has no verdict, and a remedy is named with its size")
  func faultAndRemedy() {
    var faulty = record()
    faulty.fault = Fault(.workerKilled)
    let row = row(faulty.judged(under: .edocPerso))
    #expect(row.contains("Non vérifiable"))
    #expect(row.contains("data-codes=\"worker.killed\""))
    var mended = record(bytes: 7_000_000)
    mended.remedy = Remedy(path: "à envoyer/rib.pdf", bytes: 4_300_000, sha256: "", method: .pdfImages, quality: nil)
    #expect(self.row(mended.judged(under: .edocPerso)).contains("à envoyer/rib.pdf</bdi> (4,3\u{A0}Mo)"))
  }

  // MARK: - Pictures

  private func row(_ record: Record, showing thumbnail: Thumbnail?) -> String {
    let form = HTMLForm(language: .fr, showsPages: true)
    return String(decoding: form.entry(for: record, showing: thumbnail), as: UTF8.self)
  }

  private let thumbnail = Thumbnail(
    page: 2, width: 3, height: 2, samples: Data([0x03, 0x60, 0x9C, 0xF0]))

  @Test("a thumbnail is a PNG of sixteen greys that was made here")
  func picture() throws {
    let row = row(record(), showing: thumbnail)
    #expect(row.contains("viewBox=\"0 0 3 2\" role=\"img\" aria-label=\"Page 2\""))
    let text = try #require(row.firstMatch(of: #/href="data:image/png;base64,([^"]*)"/#)?.output.1)
    let png = Array(try #require(Data(base64Encoded: String(text))))
    #expect(png.prefix(8).elementsEqual([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    // IHDR with its checksum: 3 by 2, 4 bits, grey.
    #expect(
      png[8..<33].elementsEqual([
        0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 3, 0, 0, 0, 2, 4, 0, 0, 0, 0, 0x7D, 0xEF, 0xD4, 0xC7
      ]))
    #expect(png.suffix(12).elementsEqual([0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]))
  }

  @Test("what is wrong is marked on the page that is shown, once, and never outside of it")
  func marks() {
    var faulty = record()
    func reason(_ pages: [Int], _ region: Region) -> Reason {
      Reason(
        code: .legibilityBlurred, severity: .refusal, pages: pages, region: region, message: Words(fr: "", en: ""),
        action: Words(fr: "", en: ""))
    }
    let large = Thumbnail(page: 2, width: 100, height: 50, samples: Data(count: 2_500))
    let region = Region(x: 0.1, y: 0.2, width: 0.5, height: 0.1)
    faulty.reasons = [
      reason([2], region), reason([1, 2], region), reason([3], Region(x: 0, y: 0, width: 1, height: 1)),
      reason([2], Region(x: 1, y: 1, width: 0, height: 0))
    ]
    let row = row(faulty, showing: large)
    #expect(row.contains("aria-label=\"Page 2, défaut encadré\""))
    let marks = row.matches(of: #/class="mark" x="([^"]*)" y="([^"]*)" width="([^"]*)" height="([^"]*)"/#)
      .map { "\($0.output.1) \($0.output.2) \($0.output.3) \($0.output.4)" }
    #expect(marks == ["11 11 48 4", "95 45 4 4"])
  }

  @Test("a document that cannot be seen has a place holder, and a report without pictures has no place for them")
  func unseen() {
    #expect(row(record(), showing: nil).contains("Pas d’aperçu"))
    let plain = HTMLForm(language: .fr)
    #expect(!String(decoding: plain.entry(for: record(), showing: thumbnail), as: UTF8.self).contains("<svg"))
    #expect(!String(decoding: plain.opening(), as: UTF8.self).contains("Aperçu"))
    #expect(String(decoding: HTMLForm(language: .fr, showsPages: true).opening(), as: UTF8.self).contains("Aperçu"))
  }
}
