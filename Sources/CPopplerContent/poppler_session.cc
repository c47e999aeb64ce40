#include "poppler_session.h"

#include <algorithm>
#include <memory>
#include <mutex>

#include <Error.h>
#include <GfxState.h>
#include <GlobalParams.h>
#include <Page.h>

namespace {

/// Poppler has one error callback for the process; each thread has its own sink.
thread_local Complaints *currentSink = nullptr;

void receive(ErrorCategory, Goffset, const char *message)
{
    if (currentSink != nullptr && message != nullptr) {
        currentSink->add(message);
    }
}

/// Makes Poppler's globals once. `GlobalParamsIniter` counts its instances and is also what poppler-glib
/// uses; ours is never destroyed, so that the globals outlive every document of either kind. Poppler
/// fills some static colour profiles in the first `GfxState` without a lock, so one is made here.
void prepareGlobals()
{
    static std::once_flag once;
    std::call_once(once, [] {
        static const auto *const globals = new GlobalParamsIniter(receive);
        (void)globals;
        // When poppler-glib came first, its own callback is set: replace it.
        setErrorCallback(receive);
        const PDFRectangle unit(0, 0, 1, 1);
        GfxState warmUp(72, 72, &unit, 0, true);
    });
}

} // namespace

void Complaints::add(const char *message)
{
    if (std::find(messages.begin(), messages.end(), message) != messages.end()) {
        return;
    }
    if (messages.size() >= limit) {
        more = true;
        return;
    }
    messages.emplace_back(message);
}

void Complaints::clear()
{
    messages.clear();
    more = false;
}

PopplerSession::PopplerSession(Complaints &sink) : outer(currentSink)
{
    prepareGlobals();
    currentSink = &sink;
}

PopplerSession::~PopplerSession()
{
    currentSink = outer;
}
