import Vocabulary

extension Elapsed {
  /// Of all steps, in milliseconds.
  var total: Int {
    [receive, examine, remedy].reduce(0) { sum, step in
      // A report that is read may say anything.
      let (next, overflow) = sum.addingReportingOverflow(step)
      return overflow ? .max : next
    }
  }
}
