using System.Diagnostics.CodeAnalysis;

namespace Grpc.Core;

/// <summary>Names the generated method that registers a service base class's methods.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = true)]
public class BindServiceMethodAttribute(
    [DynamicallyAccessedMembers(BindServiceMethodAttribute.Needed)] Type bindType, string bindMethodName) : Attribute
{
    private const DynamicallyAccessedMemberTypes Needed = DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.NonPublicMethods;

    [DynamicallyAccessedMembers(Needed)]
    public Type BindType { get; } = bindType;

    public string BindMethodName { get; } = bindMethodName;
}
