// Who imports Guichet has the words it speaks: Policy, Record, Reason and the rest.
@_exported public import Vocabulary
