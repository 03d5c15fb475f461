import Glibc
import SystemPackage

/// Where `guichet-worker` is.
enum WorkerLocation {
  /// In the order in which they count: an argument, the variable `GUICHET_WORKER`, beside the running program, in
  /// `../libexec/guichet` as seen from it.
  static func find(argument: FilePath?) -> FilePath? {
    if let argument { return argument }
    if let variable = unsafe getenv("GUICHET_WORKER") { return unsafe FilePath(platformString: variable) }
    guard let directory = runningProgram?.removingLastComponent() else { return nil }
    let candidates = [
      directory.appending("guichet-worker"),
      directory.removingLastComponent().appending("libexec").appending("guichet").appending("guichet-worker")
    ]
    return candidates.first { candidate in unsafe candidate.withPlatformString { unsafe access($0, X_OK) } == 0 }
  }

  private static var runningProgram: FilePath? {
    let target = unsafe [CChar](unsafeUninitializedCapacity: Int(PATH_MAX) + 1) { buffer, count in
      let length = unsafe readlink("/proc/self/exe", buffer.baseAddress!, Int(PATH_MAX))
      unsafe buffer[max(0, length)] = 0
      count = max(0, length) + 1
    }
    return target.count > 1 ? FilePath(platformString: target) : nil
  }
}
