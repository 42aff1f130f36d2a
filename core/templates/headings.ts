/** Headings and headers of sections that several templates share. */
export const components = `COMPONENTS
id,label,type,weight,measure,scope,target,curve`;

export const curves = `CURVES
curve,shape,at,pays`;
