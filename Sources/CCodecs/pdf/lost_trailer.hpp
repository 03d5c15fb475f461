#pragma once

#include <string>
#include <string_view>

namespace guichet {

/// A copy of a file to whose end a way to its last cross-reference stream is added; empty where it has none.
///
/// Readers that find no way in through `startxref` look for objects and for a trailer in the text of the file. A trailer
/// that lies in a stream (ISO 32000-2, 7.5.8) escapes qpdf and Poppler, and with it the catalog and the encryption
/// dictionary. So its dictionary is added as a classic trailer, for where the stream is broken or its offsets lead astray.
std::string with_lost_trailer(std::string_view file);

}  // namespace guichet
