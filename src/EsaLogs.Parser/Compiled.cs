using System.Runtime.CompilerServices;

namespace EsaLogs;

/// <summary>How the few methods are compiled that every line of a log goes through.</summary>
internal static class Compiled
{
    /// <summary>
    /// Fully, when they are called first. Else they run as slow code until the runtime has seen that they are called all the time, and in a
    /// PowerShell session, which has much else to compile, it sees that late. .NET Framework, which does not know the value, has no slow code.
    /// A program that is compiled ahead has no slow code either, and what is marked so would be left out of it.
    /// </summary>
    /// <remarks>Those that look at many bytes in one go are <see cref="ForThisProcessor"/>.</remarks>
#if COMPILED_AHEAD
    public const MethodImplOptions Fully = 0;
#else
    public const MethodImplOptions Fully = (MethodImplOptions)512;
#endif

    /// <summary>
    /// Fully, when they are called first, by the processor that is there: what is compiled ahead is for any, and has no wide vectors.
    /// </summary>
    public const MethodImplOptions ForThisProcessor = (MethodImplOptions)512;
}
