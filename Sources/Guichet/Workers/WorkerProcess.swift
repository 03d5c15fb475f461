import CLinux
import FoundationEssentials
import Glibc
import SystemPackage
import Vocabulary

/// A running `guichet-worker` and our end of its socket. Ends with this object.
final class WorkerProcess {
  private let pid: Int32
  private let socket: Int32

  /// Starts the program; it says nothing yet.
  init(program: String) throws(Errno) {
    var pair: (Int32, Int32) = (-1, -1)
    let paired = unsafe withUnsafeMutablePointer(to: &pair) { pair in
      unsafe pair.withMemoryRebound(to: Int32.self, capacity: 2) { unsafe guichet_socket_pair($0) }
    }
    guard paired == 0 else { throw Errno(rawValue: -paired) }
    defer { close(pair.1) }
    var pid: Int32 = 0
    let spawned = unsafe withCStrings([program]) { arguments in
      unsafe withCStrings(WorkerProcess.environment) { environment in
        unsafe guichet_spawn_worker(program, arguments, environment, pair.1, &pid)
      }
    }
    guard spawned == 0 else {
      close(pair.0)
      throw Errno(rawValue: -spawned)
    }
    self.pid = pid
    socket = pair.0
  }

  deinit {
    close(socket)
    guichet_end_process(pid)
  }

  /// All that a worker knows of our surroundings.
  private static var environment: [String] {
    var environment = [
      "LANG=C.UTF-8",
      // A crash of a child is an answer; a backtrace would start a process and print its memory.
      "SWIFT_BACKTRACE=enable=no",
      // The text recogniser would start threads otherwise.
      "OMP_THREAD_LIMIT=1",
      // One thread needs one arena.
      "MALLOC_ARENA_MAX=1",
      // What is large is taken in large pages, where the system gives them: coefficients of a photo are 40 MB.
      // What is freed is kept for the next image of a document; a child gives all of it back soon enough.
      "GLIBC_TUNABLES=glibc.malloc.hugetlb=1:glibc.malloc.mmap_threshold=33554432:glibc.malloc.trim_threshold=268435456",
      // A symbol that is bound in the worker need not be bound again in each of its children.
      "LD_BIND_NOW=1"
    ]
    // Where the libraries and the text recogniser's data are, if they are not where the system looks: an installation
    // below a home directory.
    for name in ["LD_LIBRARY_PATH", "TESSDATA_PREFIX"] {
      if let path = unsafe getenv(name) { environment.append(unsafe "\(name)=" + String(cString: path)) }
    }
    return environment
  }

  /// Sends one packet of JSON and waits for one, `milliseconds` at most.
  func greet(_ greeting: Greeting, milliseconds: Int32) throws -> GreetingReply {
    let packet = try JSONEncoder().encode(greeting)
    let sent = unsafe packet.withUnsafeBytes { unsafe guichet_send(socket, $0.baseAddress, $0.count, nil, 0) }
    guard sent == 0 else { throw Errno(rawValue: -sent) }
    var length: Int64 = 0
    let reply = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      var descriptors = 0
      length = unsafe guichet_receive(socket, buffer.baseAddress, buffer.count, nil, 0, &descriptors, milliseconds)
      count = max(0, Int(length))
    }
    guard length > 0 else { throw Errno(rawValue: length == 0 ? EPIPE : Int32(-length)) }
    return try JSONDecoder().decode(GreetingReply.self, from: Data(reply))
  }

  /// Has one errand run and waits for the end of it.
  ///
  /// - Throws: `EPIPE` when the worker is gone, `ETIMEDOUT` when it does not say how its child ended, `EPROTO` when what
  ///   it says is not about this order.
  func execute(_ order: guichet_order, on files: [MemoryFile]) throws(Errno) -> guichet_ending {
    let descriptors = files.map(\.descriptor)
    let sent = unsafe withUnsafeBytes(of: order) { bytes in
      unsafe guichet_send(socket, bytes.baseAddress, bytes.count, descriptors, descriptors.count)
    }
    guard sent == 0 else { throw Errno(rawValue: -sent) }
    var ending = guichet_ending()
    // The worker has its own clock for the child; ours is for the worker.
    let patience = Int32(clamping: Int64(order.wall_milliseconds) + 10_000)
    let length = unsafe withUnsafeMutableBytes(of: &ending) { bytes in
      var received = 0
      return unsafe guichet_receive(socket, bytes.baseAddress, bytes.count, nil, 0, &received, patience)
    }
    if length <= 0 { throw Errno(rawValue: length == 0 ? EPIPE : Int32(-length)) }
    guard length == MemoryLayout<guichet_ending>.size, ending.sequence == order.sequence else {
      throw Errno(rawValue: EPROTO)
    }
    return ending
  }
}

/// Lends a null-terminated array of C strings.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
) -> Result {
  let copies = unsafe strings.map { unsafe UnsafePointer<CChar>(strdup($0)) } + [nil]
  defer { unsafe copies.forEach { unsafe free(UnsafeMutablePointer(mutating: $0)) } }
  return unsafe copies.withUnsafeBufferPointer { unsafe body($0.baseAddress!) }
}
