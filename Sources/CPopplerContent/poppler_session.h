// Poppler's process-wide state: its global parameters and where its complaints go.
#pragma once

#include <string>
#include <vector>

/// Complaints of Poppler while it works for one caller: each message once, and no more than a page of them.
class Complaints {
public:
    /// More distinct messages than this say nothing new about a file.
    static constexpr size_t limit = 64;

    void add(const char *message);
    void clear();
    const std::vector<std::string> &all() const { return messages; }
    /// Whether there were more than `limit` distinct messages.
    bool overflowed() const { return more; }

private:
    std::vector<std::string> messages;
    bool more = false;
};

/// While it lives, what Poppler complains of on this thread goes to `sink`. Sessions nest.
class PopplerSession {
public:
    explicit PopplerSession(Complaints &sink);
    ~PopplerSession();
    PopplerSession(const PopplerSession &) = delete;
    PopplerSession &operator=(const PopplerSession &) = delete;

private:
    Complaints *outer;
};
