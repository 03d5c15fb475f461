"""A sum of monotone, piecewise linear curves through the logistic function, and its fit."""

import numpy
from scipy.optimize import minimize

# Where each curve may bend. A measure with a minus falls: the more there is of it, the worse.
KNOTS = {
  "height": [2, 2.32, 2.6, 2.8, 3, 3.3, 3.6, 4],
  "fragments": [0, 0.3, 0.7, 1.2, 1.8, 2.5, 3.3, 4.2],
  "merged": [0, 0.1, 0.3, 0.5, 0.8],
  "shape": [0, 0.05, 0.1, 0.15, 0.2, 0.28],
  "broken": [0.05, 0.15, 0.3, 0.45, 0.6],
  "alignment": [0.4, 0.6, 0.8, 0.9, 0.97],
  "cut": [0, 0.1, 0.25, 0.5, 0.8],
  "interruption": [0.15, 0.45, 0.75, 1],
  "sharpness": [-0.3, 0.3, 0.8, 1.2, 1.6, 2, 2.4, 3],
  "leastSharpness": [-0.5, 0, 0.5, 1, 1.4, 1.8, 2.2, 2.8],
  "contrast": [3, 3.8, 4.3, 4.8, 5.5, 6.5, 7.2],
  "evenness": [0.3, 0.6, 0.8, 0.95],
  "noise": [0, 1, 2, 3, 4, 5, 6],
  "quantisation": [0, 0.2, 0.4, 0.6, 0.9],
  "glare": [0.03, 0.15, 0.3, 0.5, 0.7],
  # The log odds of the score without a recogniser, and its confidence.
  "measured": [-3, -2, -1, 0, 1, 2, 3, 4],
  "confidence": [0, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95],
}
FALLING = {"fragments", "merged", "shape", "broken", "cut", "interruption", "noise", "quantisation", "glare"}
GEOMETRY = ["height", "fragments", "merged", "shape", "broken", "alignment", "cut", "interruption"]
LIGHT = ["sharpness", "leastSharpness", "contrast", "evenness", "noise", "quantisation", "glare"]
# So much a curve is held back from rising without need.
PENALTY = 0.003


def steps(measure, values):
  """How far each value is through each stretch of its curve, 0 to 1."""
  places, values = numpy.array(KNOTS[measure], float), numpy.asarray(values, float)
  if measure in FALLING:
    places, values = -places[::-1], -values
  values = numpy.clip(values, places[0], places[-1])
  return numpy.clip((values[:, None] - places[:-1]) / numpy.diff(places), 0, 1)


class Model:
  def __init__(self, measures):
    self.measures = measures

  def fit(self, rows, truth, weights):
    matrix = self._matrix(rows)
    count = matrix.shape[1]

    def loss(parameters):
      rises, bias = parameters[:count], parameters[count]
      guess = 1 / (1 + numpy.exp(-(matrix @ rises + bias)))
      entropy = -(weights * (truth * numpy.log(guess + 1e-9) + (1 - truth) * numpy.log(1 - guess + 1e-9)))
      slope = weights * (guess - truth) / weights.sum()
      value = entropy.sum() / weights.sum() + PENALTY * (rises**2).sum() / count
      return value, numpy.append(matrix.T @ slope + 2 * PENALTY * rises / count, slope.sum())

    bounds = [(0, None)] * count + [(None, None)]
    start = numpy.append(numpy.full(count, 0.3), -2)
    # To the end: where the loss is flat, curves that are far apart are about as good.
    options = {"maxiter": 20000, "maxfun": 100000, "ftol": 1e-13, "gtol": 1e-8}
    found = minimize(loss, start, jac=True, bounds=bounds, method="L-BFGS-B", options=options)
    self.rises, self.bias = found.x[:count], found.x[count]
    return self

  def score(self, rows):
    """0 to 100."""
    return 100 / (1 + numpy.exp(-(self._matrix(rows) @ self.rises + self.bias)))

  def curve(self, measure):
    """The places where it bends, rising, and its values there."""
    start = sum(len(KNOTS[other]) - 1 for other in self.measures[:self.measures.index(measure)])
    values = numpy.append(0, numpy.cumsum(self.rises[start:start + len(KNOTS[measure]) - 1]))
    return KNOTS[measure], values[::-1] if measure in FALLING else values

  def _matrix(self, rows):
    return numpy.hstack([steps(measure, [row[measure] for row in rows]) for measure in self.measures])
