# Turns the migrations into one C++ source, so that a program and its schema cannot be parted.
# cmake -DOUTPUT=file.cpp -DINPUTS=a.sql;b.sql -P embed_migrations.cmake
# A file is NNNN_name.sql and its first line says which older programs may still open the result:
# "-- min_compatible: N".
set(rows "")
foreach(input IN LISTS INPUTS)
    get_filename_component(name "${input}" NAME_WE)
    if(NOT name MATCHES "^0*([1-9][0-9]*)_[a-z0-9_]+$")
        message(FATAL_ERROR "${input}: not named NNNN_name.sql")
    endif()
    set(version "${CMAKE_MATCH_1}")
    file(READ "${input}" text)
    if(NOT text MATCHES "^-- min_compatible: ([0-9]+)\n")
        message(FATAL_ERROR "${input}: the first line must be \"-- min_compatible: N\"")
    endif()
    set(minimum "${CMAKE_MATCH_1}")
    string(APPEND rows "    {${version}, ${minimum}, \"${name}\", R\"sql(${text})sql\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "// Made from db/migrations by embed_migrations.cmake.
#include \"db/migration.h\"

namespace wattdesk::db {

namespace {
constexpr Migration kMigrations[] = {
${rows}};
}  // namespace

std::span<const Migration> migrations() noexcept
{
    return kMigrations;
}

}  // namespace wattdesk::db
")
