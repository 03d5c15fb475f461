import FoundationEssentials
import Glibc
import SystemPackage
import Testing
import Vocabulary

@Suite("guichet")
struct ProgramTests {
  @Test("explains every reason, in both languages", arguments: ReasonCode.allCases)
  func explain(code: ReasonCode) throws {
    let french = try Program.run("explain", code.rawValue)
    let english = try Program.run("explain", code.rawValue, "--lang", "en")
    #expect(french.status == 0)
    #expect(english.status == 0)
    #expect(french.output.hasPrefix(code.rawValue))
    #expect(french.output.contains("Que faire"))
    #expect(english.output.contains("What to do"))
    #expect(french.output != english.output)
  }

  @Test("knows no other reason")
  func explainUnknown() throws {
    #expect(try Program.run("explain", "nonsense").status == 64)
  }

  @Test("doctor names the libraries that examine")
  func doctor() throws {
    let result = try Program.run("doctor")
    #expect(result.status == 0)
    for library in ["libjpeg-turbo", "libpng", "libtiff 4.", "qpdf", "poppler"] {
      #expect(result.output.contains(library))
    }
    #expect(try Program.run("doctor", environment: "GUICHET_WORKER=/bin/true").status == 70)
  }

  @Test(
    "a shell completes files where a file is wanted, and the codes of reasons",
    arguments: [
      (["check", "/pro"], "/proc"), (["check", "--report", "/pro"], "/proc"), (["judge", "/pro"], "/proc"),
      (["policy", "check", "/pro"], "/proc"), (["explain", "check.mem"], "check.memory")
    ])
  func completions(words: [String], completed: String) throws {
    let directory = try TemporaryDirectory()
    let line = (["guichet"] + words).joined(separator: " ")
    let asking = """
      COMP_WORDS=(\(line)) COMP_CWORD=\(words.count) COMP_LINE='\(line)' COMP_POINT=\(line.utf8.count)
      _guichet guichet '\(words[words.count - 1])' ''
      echo "${COMPREPLY[*]}"
      """
    let script = try Program.run("--generate-completion-script", "bash").output + "\n" + asking
    let path = try directory.write(Array(script.utf8), to: "script")
    let answer = directory.path.appending("answer").string
    #expect(unsafe system("bash '\(path)' > '\(answer)'") == 0)
    #expect(try String(contentsOfFile: answer, encoding: .utf8) == completed + "\n")
  }

  @Test("says its version")
  func version() throws {
    #expect(try Program.run("--version").output == "\(GuichetVersion.current)\n")
  }

  @Test("links no library that parses documents; the worker does")
  func linkage() throws {
    let own = try Linkage.libraries(of: "guichet")
    let worker = try Linkage.libraries(of: "guichet-worker")
    for codec in ["libpoppler", "libpoppler-glib", "libqpdf", "libjpeg", "libpng16", "libcairo", "libz"] {
      #expect(!own.contains { $0.hasPrefix(codec + ".so") }, "\(codec)")
    }
    // It packs the pictures of a report with libdeflate, and unpacks nothing.
    let symbols = "nm -D --undefined-only '\(try Program.directory)/guichet' | grep -q"
    #expect(unsafe system("\(symbols) libdeflate_zlib_compress") == 0)
    #expect(unsafe system("\(symbols) 'libdeflate_.*decompress'") != 0)
    for codec in ["libpoppler-glib", "libqpdf", "libjpeg", "libpng16"] {
      #expect(worker.contains { $0.hasPrefix(codec + ".so") }, "\(codec)")
    }
  }
}

/// What the loader brings in for a program, with all that its libraries need in turn.
enum Linkage {
  static func libraries(of program: String) throws -> [String] {
    let directory = try TemporaryDirectory()
    let list = directory.path.appending("list").string
    try #require(unsafe system("ldd '\(try Program.directory)/\(program)' > '\(list)'") == 0)
    return try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n").map { line in
      String(line.drop { $0 == "\t" || $0 == " " }.prefix { $0 != " " })
    }
  }
}
