#include "lost_trailer.hpp"

namespace guichet {

namespace {

constexpr auto nowhere = std::string_view::npos;

/// Streams that are tried, from the end of the file, and the longest dictionary that one of them can have.
constexpr int maximum_tries = 16;
constexpr size_t maximum_dictionary = 1 << 16;

struct ReferenceStream {
  /// Where its object begins.
  size_t offset;
  std::string_view dictionary;
};

/// Where the two numbers in front of an `obj` begin, or `obj` itself.
size_t object_start(std::string_view file, size_t obj) {
  constexpr std::string_view space = " \t\r\n", digits = "0123456789";
  size_t start = obj;
  for (int number = 0; number < 2 && start > 0; ++number) {
    size_t last_digit = file.find_last_not_of(space, start - 1);
    if (last_digit == nowhere) break;
    size_t before = file.find_last_not_of(digits, last_digit);
    start = before == nowhere ? 0 : before + 1;
  }
  return start;
}

/// The object around a place in the file, which lies in its dictionary.
ReferenceStream object_around(std::string_view file, size_t place) {
  constexpr std::string_view opening = "obj", closing = "stream";
  size_t first = place < maximum_dictionary ? 0 : place - maximum_dictionary;
  size_t start = file.substr(first, place - first).rfind(opening);
  size_t end = file.substr(place, maximum_dictionary).find(closing);
  if (start == nowhere || end == nowhere) return {0, {}};
  size_t dictionary = first + start + opening.size();
  return {object_start(file, first + start), file.substr(dictionary, place + end - dictionary)};
}

}  // namespace

std::string with_lost_trailer(std::string_view file) {
  size_t place = file.rfind("/XRef");
  for (int tries = 0; tries < maximum_tries && place != nowhere; ++tries) {
    ReferenceStream stream = object_around(file, place);
    if (stream.dictionary.find("/Root") != nowhere) {
      // Offsets count from the header where something precedes it.
      size_t header = file.substr(0, 1024).find("%PDF-");
      size_t offset = header == nowhere || header > stream.offset ? stream.offset : stream.offset - header;
      std::string copy;
      copy.reserve(file.size() + stream.dictionary.size() + 64);
      copy.append(file).append("\ntrailer\n").append(stream.dictionary);
      copy.append("\nstartxref\n").append(std::to_string(offset)).append("\n%%EOF\n");
      return copy;
    }
    place = place == 0 ? nowhere : file.rfind("/XRef", place - 1);
  }
  return {};
}

}  // namespace guichet
