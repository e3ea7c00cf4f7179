#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"

struct zip;
struct zip_file;
struct XML_ParserStruct;

namespace wattdesk::app {

/// The attributes of an element.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs) : m_pairs{pairs} {}
    /// By the name without its namespace; empty when there is none.
    std::string_view at(std::string_view name) const;

private:
    const char** m_pairs;
};

/// Takes the elements of a part as they come. A failure ends the reading.
class XmlContent {
public:
    virtual ~XmlContent() = default;
    /// The name without its namespace; empty for an element that is not of a workbook.
    virtual core::Expected<void> start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual core::Expected<void> end(std::string_view name) = 0;
    virtual core::Expected<void> text(std::string_view piece) = 0;
};

/// The zip archive that a workbook is, and how its parts refer to each other (ECMA-376, part 2).
/// All of its functions: ImportFormat, FileNotReadable.
class XlsxPackage {
public:
    static core::Expected<XlsxPackage> open(const std::filesystem::path& path);

    struct Relationship {
        std::string id;
        std::string type;  ///< the last word of it: "worksheet", "sharedStrings"
        std::string part;
    };
    /// Of a part; of the package itself when it is empty.
    core::Expected<std::vector<Relationship>> relationshipsOf(const std::string& part) const;

    /// Reads a part from its beginning to its end.
    core::Expected<void> read(const std::string& part, XmlContent& content) const;

    zip* archive() const noexcept { return m_archive.get(); }

private:
    struct Discard {
        void operator()(zip* archive) const;
    };
    explicit XlsxPackage(zip* archive) : m_archive{archive} {}
    std::unique_ptr<zip, Discard> m_archive;
};

/// A part of a package that is read piece by piece. What it is made of is bounded, so that a small
/// file that becomes a large one (a zip bomb, nested entities) is refused: no document type, no
/// element, comment or attribute beyond kTokenBytesMax, no depth beyond kDepthMax.
class XlsxPart {
public:
    static constexpr std::uint64_t kBytesMax = std::uint64_t{4} << 30U;  ///< uncompressed
    static constexpr std::uint64_t kRatioMax = 200;            ///< uncompressed to compressed
    static constexpr std::uint64_t kRatioFreeBytes = 1 << 20;  ///< may be compressed at any ratio
    static constexpr std::uint64_t kTokenBytesMax = 1 << 20;
    static constexpr int kDepthMax = 64;

    /// The package and the content outlive the part.
    static core::Expected<std::unique_ptr<XlsxPart>> open(const XlsxPackage& package,
                                                          const std::string& name,
                                                          XmlContent& content);

    /// Hands the next piece to the content; false at the end of the part.
    core::Expected<bool> step();

private:
    struct CloseFile {
        void operator()(zip_file* file) const;
    };
    struct FreeParser {
        void operator()(XML_ParserStruct* parser) const;
    };
    XlsxPart(zip_file* file, std::uint64_t compressedBytes, XmlContent& content);
    core::Expected<void> boundsKept() const;
    template <class Call>
    void tell(const Call& call);

    std::unique_ptr<zip_file, CloseFile> m_file;
    std::unique_ptr<XML_ParserStruct, FreeParser> m_parser;
    std::uint64_t m_compressedBytes;
    XmlContent& m_content;
    core::Expected<void> m_told;  ///< what the content said of its last piece
    std::uint64_t m_bytes{0};     ///< read so far
    int m_depth{0};
    std::string m_piece;
};

}  // namespace wattdesk::app
