import CAllocation
import CLinux
import FoundationEssentials
import Glibc
package import Vocabulary

/// The life of a worker: agrees on a version with the coordinator, then forks a child for each order and says how it ended.
///
/// This process never touches a byte of a document: it passes two descriptors on and closes them. It has one thread, as
/// fork() in a process with more would leave locks held for ever in the child.
package struct ForkServer {
  /// Loads what the children need to do what the coordinator wants. Runs once, in the process that forks, before that
  /// shuts itself in. Returns the libraries that are used, with their versions, and whether a text recogniser is one.
  package typealias Preparer = (_ greeting: Greeting) -> (libraries: String, recognition: Bool)
  /// What a child does with a document that is to be examined, and to be drawn small where that is wanted: the bytes to
  /// answer with, and whether a text recogniser could know better.
  package typealias Answerer =
    (_ document: Span<UInt8>, _ bounds: Bounds, _ drawsThumbnail: Bool) -> (answer: [UInt8], isInDoubt: Bool)
  /// What a child does with a document of which something is to be made, as the request says: the bytes to answer with,
  /// those that it made, and whether a text recogniser could know better, who must find nothing made then.
  package typealias Maker =
    (_ document: Span<UInt8>, _ request: Span<UInt8>, _ bounds: Bounds)
    -> (answer: [UInt8], product: [UInt8], isInDoubt: Bool)

  private let version: String
  private let makeSandbox: (Policy.SandboxProfile) -> Sandbox?
  private let prepare: Preparer
  private let answer: Answerer
  private let make: Maker

  /// - Parameters:
  ///   - version: Of this worker.
  ///   - sandbox: Makes what each child puts on; nil where the system has none to offer.
  ///   - answer: Runs in the child, and so does `make`.
  package init(
    version: String, sandbox: @escaping (Policy.SandboxProfile) -> Sandbox?, prepare: @escaping Preparer,
    answer: @escaping Answerer, make: @escaping Maker
  ) {
    self.version = version
    makeSandbox = sandbox
    self.prepare = prepare
    self.answer = answer
    self.make = make
  }

  /// Serves until the coordinator hangs up.
  package func run() throws(ServingError) {
    let socket = GUICHET_WORKER_SOCKET
    guard guichet_die_with_parent() == 0 else { throw .noCoordinator }
    guard let greeting = try? receiveGreeting(on: socket) else { throw .noCoordinator }
    let (libraries, recognition) = prepare(greeting)
    let sandbox = makeSandbox(greeting.sandbox)
    try send(
      GreetingReply(
        version: version, libraries: libraries, recognition: recognition, isolation: sandbox?.isolation ?? .limits),
      on: socket)
    guard greeting.version == version else { throw .versionMismatch }
    guard guichet_thread_count() == 1 else { throw .severalThreads }
    guard sandbox?.enterWorker() ?? true else { throw .noSandbox }
    guichet_allocation_fill_holes()
    guichet_allocation_begin_large_page()
    while let order = try Order(receivedOn: socket) {
      var ending = guichet_ending()
      ending.sequence = order.contents.sequence
      try serve(order, in: sandbox, bounds: greeting.bounds, socket: socket, ending: &ending)
      let sent = unsafe withUnsafeBytes(of: ending) { bytes in
        unsafe guichet_send(socket, bytes.baseAddress, bytes.count, nil, 0)
      }
      guard sent == 0 else { throw .noCoordinator }
    }
  }

  private func serve(
    _ order: borrowing Order, in sandbox: Sandbox?, bounds: Bounds, socket: Int32, ending: inout guichet_ending
  ) throws(ServingError) {
    let child = guichet_fork()
    if child == 0 {
      guard shutIn(for: order, by: sandbox) else { guichet_exit_now(GUICHET_EXIT_NO_ANSWER) }
      guichet_allocation_failure_is_the_end(GUICHET_EXIT_OUT_OF_MEMORY)
      guichet_exit_now(answerAsChild(to: order, bounds: bounds))
    }
    guard child > 0 else {
      ending.kind = .notForked
      ending.code = -child
      return
    }
    let waited = unsafe guichet_wait_for_child(child, socket, order.contents.wall_milliseconds, &ending)
    guard waited == 0 else { throw .noCoordinator }
  }

  /// In the child: gives up all that an examination does not need. Files go while the sandbox's own descriptor is still
  /// there, calls when there is nothing left to set up.
  private func shutIn(for order: borrowing Order, by sandbox: Sandbox?) -> Bool {
    var contents = order.contents
    guard guichet_become_child() == 0, sandbox?.restrictFiles() ?? true else { return false }
    let descriptors = order.descriptors
    guard unsafe guichet_enter_child(descriptors, descriptors.count, &contents) == 0 else { return false }
    return sandbox?.restrictCalls() ?? true
  }

  /// In the child: does what it is there for, and answers. Returns the status to exit with.
  private func answerAsChild(to order: borrowing Order, bounds: Bounds) -> Int32 {
    guard let document = MappedDocument(descriptor: GUICHET_CHILD_DOCUMENT) else { return GUICHET_EXIT_NO_ANSWER }
    guard order.makesSomething else {
      let drawsThumbnail = order.drawsThumbnail
      let examined = document.withBytes { answer($0, bounds, drawsThumbnail) }
      let isWritten = write(examined.answer, to: GUICHET_CHILD_ANSWER)
      return Self.status(isAnswered: isWritten, isInDoubt: examined.isInDoubt)
    }
    guard let request = MappedDocument(descriptor: GUICHET_CHILD_REQUEST) else { return GUICHET_EXIT_NO_ANSWER }
    let made = document.withBytes { document in request.withBytes { make(document, $0, bounds) } }
    let isWritten = write(made.product, to: GUICHET_CHILD_PRODUCT) && write(made.answer, to: GUICHET_CHILD_ANSWER)
    return Self.status(isAnswered: isWritten, isInDoubt: made.isInDoubt)
  }

  private static func status(isAnswered: Bool, isInDoubt: Bool) -> Int32 {
    guard isAnswered else { return GUICHET_EXIT_NO_ANSWER }
    return isInDoubt ? GUICHET_EXIT_IN_DOUBT : GUICHET_EXIT_ANSWERED
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var unwritten = bytes[...]
    while !unwritten.isEmpty {
      let count = unsafe unwritten.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      unwritten = unwritten.dropFirst(count)
    }
    return true
  }

  private func receiveGreeting(on socket: Int32) throws -> Greeting {
    let packet = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      var descriptors = 0
      // A coordinator greets at once; who never greets is none.
      let length = unsafe guichet_receive(socket, buffer.baseAddress, buffer.count, nil, 0, &descriptors, 10_000)
      count = max(0, Int(length))
    }
    return try JSONDecoder().decode(Greeting.self, from: Data(packet))
  }

  private func send(_ reply: GreetingReply, on socket: Int32) throws(ServingError) {
    guard let packet = try? JSONEncoder().encode(reply) else { throw .noCoordinator }
    let sent = unsafe packet.withUnsafeBytes { unsafe guichet_send(socket, $0.baseAddress, $0.count, nil, 0) }
    guard sent == 0 else { throw .noCoordinator }
  }
}

/// Why a worker stops serving.
package enum ServingError: Error {
  /// Not started by a coordinator, or it is gone.
  case noCoordinator
  /// Started by a coordinator of another version.
  case versionMismatch
  /// A library started a thread: forking would not be safe.
  case severalThreads
  /// The kernel refused the sandbox that it seemed to offer.
  case noSandbox
}
