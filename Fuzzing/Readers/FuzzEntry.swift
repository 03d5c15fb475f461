import SystemPackage

/// The reader that the program is named after: there is one program, with a name for each.
private let reader = CommandLine.arguments.first.flatMap { FilePath($0).lastComponent }
  .flatMap { FuzzedReader(rawValue: $0.string) }

/// Called by libFuzzer, whose `main` the program has, with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let reader else { fatalError("no reader has the name of this program") }
  // A copy of just this length, beyond which a sanitizer lets nobody read.
  unsafe reader.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
