import ArgumentParser
import Arrival
import Conversion
import Workers
import Writers

/// What the program's ends mean; the numbers from 64 on are those of sysexits.h.
extension ExitCode {
    /// A part of the document could not be read, or some of several inputs failed.
    static let partial = ExitCode(1)
    static let wrongUsage = ExitCode(64)
    static let unreadableInput = ExitCode(65)
    static let noInput = ExitCode(66)
    static let internalFault = ExitCode(70)
    static let cannotWrite = ExitCode(74)
    /// A document takes more than is allowed, or the system has no more to give.
    static let limit = ExitCode(75)
    static let noPermission = ExitCode(77)

    /// The one place that says how the program ends for an error.
    init(for error: any Error) {
        switch error {
        case let error as ConversionError: self.init(for: DocumentStatus(for: error))
        case let error as DocumentFailure: self.init(for: error.reply.status)
        case let error as ProfileError: self = error.exitCode
        case is ModelFileError: self = .unreadableInput
        case let error as ValidationSetError: self = error.exitCode
        case is WriteError: self = .cannotWrite
        case is WorkerStartError: self = .limit
        case CatalogueError.missing, ServiceError.noInbox: self = .noInput
        case ServiceError.isRunning: self = .limit
        case is ServiceError, is CatalogueError: self = .cannotWrite
        case is ValidationError: self = .wrongUsage
        default: self = .internalFault
        }
    }
}

extension ExitCode {
    /// How the program ends for its only document.
    init(for status: DocumentStatus) {
        self =
            switch status {
            case .converted, .convertedWithFindings: .success
            case .partial: .partial
            case .needsPassword: .noPermission
            case .damaged, .noText: .unreadableInput
            case .tooLarge, .timedOut, .outOfMemory: .limit
            case .crashed: .internalFault
            case .noInput: .noInput
            case .wrongRequest: .wrongUsage
            case .cannotWrite: .cannotWrite
            }
    }
}

extension ProfileError {
    fileprivate var exitCode: ExitCode {
        switch self {
        case .unreadable(let error): ExitCode(for: DocumentStatus(for: error))
        case .unknown, .invalid: .wrongUsage
        }
    }
}

extension ValidationSetError {
    fileprivate var exitCode: ExitCode {
        switch self {
        case .missing, .nothingIn, .noExpectation: .noInput
        case .badBaseline: .unreadableInput
        }
    }
}
